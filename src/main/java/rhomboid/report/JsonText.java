package rhomboid.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing JSON text in UTF-8. A generator of a library would do, but takes several times as long, and a batch writes more than it
 * reasons. Commas and indentation are set here; that names and values alternate is up to the caller.
 */
final class JsonText {

    private static final int FIRST_SIZE = 1 << 15;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final boolean pretty;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;
    private int depth;
    private boolean comma;
    private boolean named;

    JsonText(boolean pretty) {
        this.pretty = pretty;
    }

    void startObject() {
        open('{');
    }

    void endObject() {
        close('}');
    }

    void startArray() {
        open('[');
    }

    void endArray() {
        close(']');
    }

    JsonText name(Key key) {
        beforeItem();
        raw(key.quoted());
        if (pretty) {
            put(' ');
        }
        named = true;
        return this;
    }

    void text(String value) {
        beforeValue();
        put('"');
        for (int at = plain(value, 0); at < value.length(); at = plain(value, at)) {
            at = special(value, at);
        }
        put('"');
        comma = true;
    }

    /** Copies characters that need no escape, from an index on, and gives the index of the first that does. */
    private int plain(String value, int from) {
        int length = value.length();
        room(length - from);
        // Local copies, since the compiler cannot keep fields in registers here; this loop is most of the work.
        byte[] to = bytes;
        int at = size;
        int i = from;
        while (i < length) {
            char sign = value.charAt(i);
            if (sign < ' ' || sign >= 0x7F || sign == '"' || sign == '\\') {
                break;
            }
            to[at++] = (byte) sign;
            i++;
        }
        size = at;
        return i;
    }

    /** Writes the character at an index that needs an escape or several bytes, and gives the index after it. */
    private int special(String value, int at) {
        char sign = value.charAt(at);
        if (sign < 0x80) {
            escaped(sign);
            return at + 1;
        }
        int point = value.codePointAt(at);
        raw(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        return at + Character.charCount(point);
    }

    void number(long value) {
        word(Long.toString(value));
    }

    /** Without an exponent and without needless zeros. */
    void number(double value) {
        long whole = (long) value;
        double magnitude = Math.abs(value);
        if (whole == value) {
            word(Long.toString(whole));
        } else {
            // Within these bounds Double.toString has no exponent.
            word(
                    magnitude >= 1e-3 && magnitude < 1e7
                            ? Double.toString(value)
                            : BigDecimal.valueOf(value).toPlainString());
        }
    }

    void yesOrNo(boolean value) {
        word(value ? "true" : "false");
    }

    /** Members that are encoded already, with their commas. */
    void members(byte[] encoded) {
        beforeItem();
        raw(encoded);
        comma = true;
    }

    /** Starts again, whatever state an unfinished text has left. */
    void clear() {
        size = 0;
        depth = 0;
        comma = false;
        named = false;
    }

    /** What was written so far. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void word(String ascii) {
        beforeValue();
        plain(ascii, 0);
        comma = true;
    }

    private void open(char bracket) {
        beforeValue();
        put(bracket);
        depth++;
        comma = false;
    }

    private void close(char bracket) {
        depth--;
        if (comma) {
            newLine();
        }
        put(bracket);
        comma = true;
    }

    private void beforeValue() {
        if (named) {
            named = false;
        } else if (depth > 0) {
            beforeItem();
        }
    }

    private void beforeItem() {
        if (comma) {
            put(',');
        }
        newLine();
        comma = false;
    }

    private void newLine() {
        if (pretty) {
            put('\n');
            for (int i = 0; i < depth; i++) {
                put(' ');
                put(' ');
            }
        }
    }

    private void escaped(char sign) {
        put('\\');
        switch (sign) {
            case '"', '\\' -> put(sign);
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            default -> {
                put('u');
                put('0');
                put('0');
                put((char) HEX[sign >> 4]);
                put((char) HEX[sign & 0xF]);
            }
        }
    }

    private void raw(byte[] encoded) {
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    private void put(char ascii) {
        if (size == bytes.length) {
            room(1);
        }
        bytes[size++] = (byte) ascii;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
