using System.Globalization;
using System.Text;
using System.Xml;

namespace NewsAttribution.Cli.Output;

/// <summary>
/// An evaluation as the XML that CI servers show as test results: a test for each gate, and one, passed, for the evaluation itself, so that
/// a run without gates is not
/// taken for one that did nothing.
/// </summary>
static class EvaluationJunit
{
    public static void Write(EvaluationReport report, TextWriter output)
    {
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                text,
                new XmlWriterSettings
                {
                    Indent = true,
                    NewLineChars = "\n",
                    OmitXmlDeclaration = true,
                }
            )
        )
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "newsattr evaluate");
            xml.WriteAttributeString("tests", Number(report.Gates.Count + 1));
            xml.WriteAttributeString("failures", Number(report.Failures.Count()));
            xml.WriteAttributeString("errors", "0");
            Case(xml, $"{report.Evaluation.Sentences} sentences, {report.HowRead}", null);
            foreach (var gate in report.Gates)
                Case(
                    xml,
                    $"{gate.Metric} at least {gate.Minimum.ToString("0.00####", CultureInfo.InvariantCulture)}",
                    gate.Failure(report.Evaluation)
                );
            var tables = new StringWriter { NewLine = "\n" };
            EvaluationText.Write(report, tables);
            xml.WriteElementString("system-out", new string([.. tables.ToString().Select(c => XmlConvert.IsXmlChar(c) ? c : '\uFFFD')]));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        // The writer over a string would declare UTF-16; what leaves this program is UTF-8.
        output.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        output.WriteLine(text.ToString());
    }

    static void Case(XmlWriter xml, string name, string? failure)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "newsattr.evaluate");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("time", "0");
        if (failure is not null)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", failure);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
