package rhomboid.rules;

/** A line of a text as a message shows it, with a caret under the place. */
final class Excerpt {

    private static final int WIDTH = 100;
    private static final int LONGEST_VALUE = 60;

    private Excerpt() {}

    /** The line without its indentation and a caret below the column, both without a line end. */
    static String of(String line, int column) {
        int caret = Math.max(0, Math.min(column, line.length()));
        int from = 0;
        while (from < line.length() && from < caret && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        if (caret - from > WIDTH - 20) {
            from = caret - WIDTH / 2;
        }
        String shown = visible(line.substring(from, Math.min(line.length(), from + WIDTH)));
        return shown.stripTrailing() + "\n" + " ".repeat(caret - from) + "^";
    }

    /** A value of the user as a message shows it: without invisible characters and not too long. */
    static String shortened(String value) {
        String shown = visible(value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value);
        return value.length() > LONGEST_VALUE ? shown + "..." : shown;
    }

    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int type = Character.getType(sign);
            boolean hidden = Character.isISOControl(sign)
                    || type == Character.FORMAT
                    || type == Character.UNASSIGNED
                    || type == Character.PRIVATE_USE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            shown.append(sign == '\t' ? ' ' : hidden ? '?' : sign);
        }
        return shown.toString();
    }
}
