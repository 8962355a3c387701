package rhomboid.casefile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/**
 * The text of one record and where it stands.
 *
 * @param file name as the user gave it
 * @param line on which the record starts, from 1
 * @param text without a byte order mark
 */
record RecordText(String file, int line, String text) {

    private static final char REPLACEMENT = '\uFFFD';

    /** How many characters of a value a message shows. */
    private static final int MOST_SHOWN = 60;

    /**
     * Decodes UTF-8.
     *
     * @throws InvalidCaseException if the bytes are not UTF-8
     */
    static RecordText of(String file, int line, byte[] bytes) {
        int start = startsWithMark(bytes) ? 3 : 0;
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            checkDecoding(file, line, ByteBuffer.wrap(bytes, start, bytes.length - start));
        }
        return new RecordText(file, line, text);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** The quick way replaces what is not UTF-8, and the replacement may also be there rightly. */
    private static void checkDecoding(String file, int line, ByteBuffer bytes) {
        var chars = CharBuffer.allocate(bytes.remaining());
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, chars, true);
        if (result.isError()) {
            String good = chars.flip().toString();
            throw new InvalidCaseException(List.of(new Problem(
                    new RecordText(file, line, good).place(good.length()),
                    "not-utf8",
                    "The text is not UTF-8 from here on.",
                    "Save the file in the encoding UTF-8.")));
        }
    }

    /** Where the record starts. */
    Place start() {
        return new Place(file, line, 0);
    }

    /** The place of a character of the text. */
    Place place(int offset) {
        int lineOfOffset = line;
        int lineStart = 0;
        int end = Math.min(offset, text.length());
        for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
            lineOfOffset++;
            lineStart = i + 1;
        }
        return new Place(file, lineOfOffset, end - lineStart + 1);
    }

    /** A value for a message: on one line, without control characters, and not long. */
    static String shown(String value) {
        var shown = new StringBuilder();
        for (int i = 0; i < value.length() && i < MOST_SHOWN; i++) {
            char c = value.charAt(i);
            shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return value.length() > MOST_SHOWN ? shown + "..." : shown.toString();
    }
}
