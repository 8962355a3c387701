package rhomboid.check;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML of JUnit. For one thread. */
final class JunitXml {

    private final String suite;
    private final List<TestCase> cases = new ArrayList<>();

    /** A test case; without a failure it has passed. */
    private record TestCase(String group, String name, String failure, String text, String note) {}

    JunitXml(String suite) {
        this.suite = suite;
    }

    void passed(String group, String name, String note) {
        cases.add(new TestCase(group, name, "", "", note));
    }

    /**
     * Adds a test case that failed.
     *
     * @param message in one line, not empty
     */
    void failed(String group, String name, String message, String text) {
        cases.add(new TestCase(group, name, message, text, ""));
    }

    /** The whole document, with a line end. */
    String render() {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            counts(xml);
            xml.writeStartElement("testsuite");
            counts(xml);
            for (TestCase testCase : cases) {
                write(xml, testCase);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text in memory can always be written.", impossible);
        }
        return text.toString();
    }

    private void counts(XMLStreamWriter xml) throws XMLStreamException {
        long failures =
                cases.stream().filter(testCase -> !testCase.failure().isEmpty()).count();
        xml.writeAttribute("name", legal(suite));
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("failures", Long.toString(failures));
        xml.writeAttribute("errors", "0");
        xml.writeCharacters("\n");
    }

    private static void write(XMLStreamWriter xml, TestCase testCase) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", legal(testCase.group()));
        xml.writeAttribute("name", legal(testCase.name()));
        if (!testCase.failure().isEmpty()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", legal(testCase.failure()));
            xml.writeCharacters(legal(testCase.text()));
            xml.writeEndElement();
        }
        if (!testCase.note().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(legal(testCase.note()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Without the control characters that XML cannot hold. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "?");
    }
}
