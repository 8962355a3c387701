package rhomboid.check;

/**
 * The repair of one file.
 *
 * @param path below the rules folder, with forward slashes
 * @param file its name for people
 * @param before the old text
 * @param after the new text, which has as many lines
 */
public record Fix(String path, String file, String before, String after) {

    /** What changes, line by line: the old line after a minus sign, the new one after a plus sign; without a line end. */
    public String diff() {
        String[] old = before.split("\n", -1);
        String[] now = after.split("\n", -1);
        StringBuilder text = new StringBuilder("--- " + file + "\n+++ " + file);
        boolean ends = false;
        for (int i = 0; i < Math.min(old.length, now.length); i++) {
            String line = old[i].endsWith("\r") ? old[i].substring(0, old[i].length() - 1) : old[i];
            if (!line.equals(now[i])) {
                text.append("\n@@ line ").append(i + 1).append(" @@");
                text.append("\n-").append(line).append("\n+").append(now[i]);
            } else {
                ends |= line.length() < old[i].length();
            }
        }
        if (ends) {
            text.append("\n@@ line ends: Windows to Unix @@");
        }
        if (now.length > old.length) {
            text.append("\n@@ line end added at the end @@");
        }
        return text.toString();
    }
}
