package rhomboid.rules;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/** The text of one rule file, with the places of its characters. */
final class DrlText {

    /** The largest rule file that is read, in bytes. */
    static final int MOST_BYTES = 1_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final String text;
    private final int[] lineStarts;

    private DrlText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** The text of a file; empty if the bytes are not one, and then with a problem. Line ends of Windows become line feeds. */
    static Optional<DrlText> decode(String file, byte[] bytes, List<Problem> problems) {
        if (bytes.length > MOST_BYTES) {
            problems.add(new Problem(
                    Place.of(file),
                    "too-large",
                    "A rule file may have at most " + MOST_BYTES + " bytes, but this one has " + bytes.length + ".",
                    "Split it: one concept per file, about 20 rules."));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        DrlText text = new DrlText(file, out.flip().toString().replace("\r\n", "\n"));
        if (result.isError()) {
            problems.add(new Problem(
                    text.place(text.text.length()),
                    "not-utf-8",
                    "The file is not UTF-8 text: the byte 0x" + hex(bytes[in.position()]) + " cannot stand here.",
                    "Save the file as UTF-8."));
            return Optional.empty();
        }
        return text.withoutByteOrderMark(problems);
    }

    /** A text that is at hand. */
    static DrlText of(String file, String text) {
        return new DrlText(file, text);
    }

    private Optional<DrlText> withoutByteOrderMark(List<Problem> problems) {
        if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) {
            return Optional.of(this);
        }
        problems.add(new Problem(
                new Place(file, 1, 1),
                "byte-order-mark",
                "The file starts with an invisible sign, the byte order mark.",
                "Save the file as \"UTF-8\", not as \"UTF-8 with BOM\"."));
        return Optional.of(new DrlText(file, text.substring(1)));
    }

    private static String hex(byte value) {
        return Integer.toHexString((value & 0xFF) | 0x100).substring(1).toUpperCase(Locale.ROOT);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, lines * 2);
            }
            starts[lines++] = i + 1;
        }
        return Arrays.copyOf(starts, lines);
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    /** Line of an offset, from 1. */
    int line(int offset) {
        int at = Arrays.binarySearch(lineStarts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** Place of an offset. */
    Place place(int offset) {
        int line = line(offset);
        return new Place(file, line, text.codePointCount(lineStarts[line - 1], offset) + 1);
    }

    /** Whether only white space stands before the offset in its line. */
    boolean startsLine(int offset) {
        return lineStarts[line(offset) - 1] + indentation(offset) == offset;
    }

    /** How far the line of an offset is indented, in characters. */
    int indentation(int offset) {
        int from = lineStarts[line(offset) - 1];
        int at = from;
        while (at < offset && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at - from;
    }

    /** The line of the offset with a caret under it. */
    String excerpt(int offset) {
        int line = line(offset);
        int from = lineStarts[line - 1];
        int to = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        return Excerpt.of(text.substring(from, to), offset - from);
    }
}
