package rhomboid.diff;

import java.util.List;

/** A page in the making: plain text for a terminal, or Markdown for a pull request. */
abstract class Page {

    private final StringBuilder text = new StringBuilder();

    static Page plain() {
        return new Plain();
    }

    static Page markdown() {
        return new Markdown();
    }

    /** The page, ending with a line end. */
    String text() {
        return text.toString();
    }

    abstract void title(String title);

    abstract void heading(String heading);

    abstract void line(String line);

    abstract void item(String item);

    /** Something that belongs to the last item, with code in it. */
    abstract void detail(String name, String code);

    abstract void table(List<String> header, List<List<String>> rows);

    final void put(String line) {
        text.append(line).append('\n');
    }

    final boolean isEmpty() {
        return text.isEmpty();
    }

    private static final class Plain extends Page {

        @Override
        void title(String title) {
            put(title);
        }

        @Override
        void heading(String heading) {
            put("");
            put(heading);
        }

        @Override
        void line(String line) {
            put("  " + line);
        }

        @Override
        void item(String item) {
            put("  " + item);
        }

        @Override
        void detail(String name, String code) {
            put("    " + name + ": " + code);
        }

        @Override
        void table(List<String> header, List<List<String>> rows) {
            int[] widths = new int[header.size()];
            for (int column = 0; column < widths.length; column++) {
                widths[column] = header.get(column).length();
                for (List<String> row : rows) {
                    widths[column] = Math.max(widths[column], row.get(column).length());
                }
            }
            row(header, widths);
            rows.forEach(row -> row(row, widths));
        }

        private void row(List<String> cells, int[] widths) {
            var row = new StringBuilder("  ");
            for (int column = 0; column < widths.length; column++) {
                String cell = cells.get(column);
                row.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
            }
            put("  " + row.toString().strip());
        }
    }

    private static final class Markdown extends Page {

        private boolean inList;

        @Override
        void title(String title) {
            put("## " + escaped(title));
        }

        @Override
        void heading(String heading) {
            put("");
            put("### " + escaped(heading));
            inList = false;
        }

        @Override
        void line(String line) {
            put("");
            put(escaped(line));
            inList = false;
        }

        @Override
        void item(String item) {
            if (!inList) {
                put("");
            }
            put("- " + escaped(item));
            inList = true;
        }

        @Override
        void detail(String name, String code) {
            put("  - " + escaped(name) + ": `" + code.replace('`', '\'').replace('\n', ' ') + "`");
        }

        @Override
        void table(List<String> header, List<List<String>> rows) {
            put("");
            row(header);
            put("|" + "---|".repeat(header.size()));
            rows.forEach(this::row);
            inList = false;
        }

        private void row(List<String> cells) {
            put("| " + String.join(" | ", cells.stream().map(Markdown::escaped).toList()) + " |");
        }

        // Ids of cases come from files of anybody.
        private static String escaped(String text) {
            return text.replaceAll("([\\\\`*\\[\\]<|#~])", "\\\\$1")
                    .replaceAll("[\\r\\n]+", " ")
                    // Otherwise GitHub calls whoever has that name.
                    .replace("@", "@<!-- -->");
        }
    }
}
