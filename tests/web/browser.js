// One browser for all tests: Debian's Chromium, nothing is downloaded.
import { chromium } from "playwright-core";
import { Site } from "./site.js";

/** The published folder, made by `dotnet publish src/NewsAttribution.Web -c Release -o …`. */
export const folder = process.env.PAGE_FOLDER ?? new URL("../../artifacts/page/wwwroot", import.meta.url).pathname;

export const launch = (options) =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"], ...options });

/** A visitor without a past, on a site of its own. */
export async function visit(browser, { site, width = 1400, height = 900, ...options } = {}) {
  const host = site ?? (await new Site(folder).start());
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(host.address);
  await ready(page);
  return {
    page, context, errors, site: host,
    async leave() {
      await context.close();
      if (!site) await host.stop();
    },
  };
}

export const ready = (page) => page.locator("body[data-state=ready]").waitFor({ timeout: 60_000 });

/** Pastes as a person does: through the clipboard event of the field. */
export async function paste(page, text) {
  await page.evaluate((text) => {
    const field = document.getElementById("text"), data = new DataTransfer();
    data.setData("text/plain", text);
    field.focus();
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    if (field.dispatchEvent(event)) document.execCommand("insertText", false, text);
  }, text);
  await page.locator("body[data-state=answered]").waitFor({ timeout: 60_000 });
}

/** Letter and text of each sentence that the page shows. */
export const sentences = (page) =>
  page.$$eval("#article .s", (all) => all.map((s) => [s.querySelector(".mark").textContent, s.textContent]));
