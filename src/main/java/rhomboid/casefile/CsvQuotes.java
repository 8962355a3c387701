package rhomboid.casefile;

/** Follows the quotes of a row, line by line. */
final class CsvQuotes {

    private enum State {
        START,
        PLAIN,
        QUOTED,
        QUOTE,
        BROKEN
    }

    private final char delimiter;
    private State state = State.START;

    CsvQuotes(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Reads one line, without its end. */
    void read(String line) {
        for (int i = 0; i < line.length(); i++) {
            state = after(line.charAt(i));
        }
    }

    private State after(char sign) {
        boolean ends = sign == delimiter;
        boolean quote = sign == '"';
        return switch (state) {
            case START -> quote ? State.QUOTED : ends ? State.START : State.PLAIN;
            case PLAIN -> ends ? State.START : State.PLAIN;
            case QUOTED -> quote ? State.QUOTE : State.QUOTED;
            case QUOTE -> quote ? State.QUOTED : ends ? State.START : State.BROKEN;
            case BROKEN -> State.BROKEN;
        };
    }

    /** Whether a quoted field goes on in the next line. */
    boolean open() {
        return state == State.QUOTED;
    }

    /** Whether something stands between a closing quote and the separator. */
    boolean broken() {
        return state == State.BROKEN;
    }
}
