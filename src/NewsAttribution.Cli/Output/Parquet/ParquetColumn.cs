using Parquet;
using Parquet.Schema;

namespace NewsAttribution.Cli.Output.Parquet;

/// <summary>A column of a Parquet file, with the values of the row group that is being filled.</summary>
abstract class ParquetColumn(DataField dataField)
{
    public DataField Field => dataField;

    /// <summary>Adds the value of a row; returns about how many bytes it holds.</summary>
    public abstract int Add(SentenceRecord record);

    /// <summary>Writes the values to a row group and forgets them.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    public static ParquetColumn Text(string name, Func<SentenceRecord, string?> value, bool isRequired = false) =>
        new OfText(new(name, nullable: !isRequired), value);

    public static ParquetColumn Value<T>(string name, Func<SentenceRecord, T> value)
        where T : struct => new OfValues<T>(new DataField<T>(name), value);

    public static ParquetColumn Optional<T>(string name, Func<SentenceRecord, T?> value)
        where T : struct => new OfOptional<T>(new DataField<T?>(name), value);

    /// <summary>A point in time, in UTC.</summary>
    public static ParquetColumn Time(string name, Func<SentenceRecord, DateTime?> value) =>
        new OfOptional<DateTime>(
            new DateTimeDataField(
                name,
                DateTimeFormat.Timestamp,
                isAdjustedToUTC: true,
                unit: DateTimeTimeUnit.Millis,
                isNullable: true
            ),
            value
        );

    sealed class OfText(DataField<string> field, Func<SentenceRecord, string?> value) : ParquetColumn(field)
    {
        readonly List<string?> _values = [];

        public override int Add(SentenceRecord record)
        {
            string? text = value(record);
            _values.Add(text);
            return 2 * (text?.Length ?? 0);
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync(Field, _values!);
            _values.Clear();
        }
    }

    sealed class OfValues<T>(DataField field, Func<SentenceRecord, T> value) : ParquetColumn(field)
        where T : struct
    {
        readonly List<T> _values = [];

        public override int Add(SentenceRecord record)
        {
            _values.Add(value(record));
            return 4;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync<T>(Field, _values.ToArray());
            _values.Clear();
        }
    }

    sealed class OfOptional<T>(DataField field, Func<SentenceRecord, T?> value) : ParquetColumn(field)
        where T : struct
    {
        readonly List<T?> _values = [];

        public override int Add(SentenceRecord record)
        {
            _values.Add(value(record));
            return 8;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync<T>(Field, _values.ToArray());
            _values.Clear();
        }
    }
}
