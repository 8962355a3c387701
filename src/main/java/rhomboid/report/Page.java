package rhomboid.report;

import rhomboid.model.Urgency;

/** Text in lines of at most 100 columns, with colours if wanted. What is printed can hold no control character. */
final class Page {

    private static final int WIDTH = 100;
    private static final String RESET = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";

    private final StringBuilder text = new StringBuilder();
    private final boolean colour;

    Page(boolean colour) {
        this.colour = colour;
    }

    /** The level and what to do. */
    void headline(Urgency urgency, String action) {
        String level = urgency.name().replace('_', ' ');
        text.append(colour ? colour(urgency) + level + RESET : level)
                .append("  ")
                .append(colour ? BOLD + action + RESET : action)
                .append('\n');
    }

    private static String colour(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "\u001B[1;37;41m";
            case URGENT -> "\u001B[1;31m";
            case SOON -> "\u001B[1;33m";
            case ROUTINE -> "\u001B[1;36m";
            case SELF_CARE -> "\u001B[1;32m";
        };
    }

    /** An empty line and a heading. */
    void heading(String heading) {
        text.append('\n').append(colour ? BOLD + heading + RESET : heading).append('\n');
    }

    /** An empty line. */
    void gap() {
        text.append('\n');
    }

    /** A paragraph with a left margin. */
    void paragraph(int margin, String words) {
        paragraph(margin, "", words);
    }

    /** A paragraph whose first line starts with a mark; the others are aligned with the words after it. */
    void paragraph(int margin, String mark, String words) {
        int indent = margin + mark.length();
        text.append(" ".repeat(margin)).append(clean(mark));
        int column = indent;
        for (String word : clean(words).split(" ")) {
            if (column > indent && column + 1 + word.length() > WIDTH) {
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            }
            if (column > indent) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        text.append('\n');
    }

    private static String clean(String words) {
        var clean = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            clean.append(sign == '\n' ? ' ' : Character.isISOControl(sign) ? '?' : sign);
        }
        return clean.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
