// Asks DuckDB one question: node query.mjs [--plain] SQL
import { DuckDBInstance } from "@duckdb/node-api";

const plain = process.argv[2] === "--plain";
const connection = await (await DuckDBInstance.create()).connect();
const answer = await connection.runAndReadAll(process.argv.at(-1));
for (const row of answer.getRowObjectsJson()) console.log(plain ? Object.values(row).join(" ") : JSON.stringify(row));
