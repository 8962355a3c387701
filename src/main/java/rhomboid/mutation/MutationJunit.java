package rhomboid.mutation;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import rhomboid.mutation.MutantResult.Outcome;

/** A report in the XML of JUnit, for build servers: a test case for each mutant, failed if it survived. */
public final class MutationJunit {

    private MutationJunit() {}

    /** The report, with a line end. Equivalent mutants are skipped tests. */
    public static String of(MutationReport report) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "rhomboid mutate");
            xml.writeAttribute("tests", Integer.toString(report.all().mutants()));
            xml.writeAttribute("failures", Integer.toString(report.all().survived()));
            xml.writeAttribute("skipped", Integer.toString(report.all().equivalent()));
            for (MutantResult result : report.results()) {
                write(result, xml);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Text in memory cannot be written.", impossible);
        }
        return text + "\n";
    }

    private static void write(MutantResult result, XMLStreamWriter xml) throws XMLStreamException {
        Mutant mutant = result.mutant();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", mutant.rule().id());
        xml.writeAttribute("name", mutant.words());
        if (result.is(Outcome.EQUIVALENT)) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", result.sameness().map(Sameness::words).orElse(""));
        } else if (result.is(Outcome.SURVIVED)) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", MutationText.said(mutant));
            xml.writeCharacters(result.suggestion().map(Suggestion::yaml).orElse(""));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
