package rhomboid.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A drawing in columns: nodes in rows, lines from left to right. The order of each column is settled once, by the mean position of
 * what a node leads to, so that few lines cross; the same content gives the same drawing.
 */
final class Graph {

    /** The height of one row. */
    static final int ROW = 28;

    private static final int BOX = 22;
    private static final int TOP = 8;
    private static final double CHARACTER = 6.7;

    private final int[] lefts;
    private final int[] widths;
    private final List<List<Node>> columns = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    /** A box: {@code key} is unique in its column, {@code style} a class of the style sheet. */
    private record Node(String key, String label, String style) {}

    private record Edge(int column, String from, String to, String style) {}

    /** A box for the template, with its text cut to fit; {@code whole} is empty where nothing was cut. */
    record Box(int x, int y, int width, int height, int textX, int textY, String label, String whole, String style) {}

    /** A line for the template. */
    record Line(String path, String style) {}

    /** A drawing for the template. */
    record Drawing(
            String id, String title, String description, int width, int height, List<Box> boxes, List<Line> lines) {}

    /** With columns of these left edges and widths. */
    Graph(int[] lefts, int[] widths) {
        this.lefts = lefts.clone();
        this.widths = widths.clone();
        for (int i = 0; i < lefts.length; i++) {
            columns.add(new ArrayList<>());
        }
    }

    /** Adds a node unless the column has it. */
    void node(int column, String key, String label, String style) {
        if (columns.get(column).stream().noneMatch(node -> node.key().equals(key))) {
            columns.get(column).add(new Node(key, label, style));
        }
    }

    /** Adds a line from a node to one of a later column. */
    void edge(int column, String from, String to, String style) {
        edges.add(new Edge(column, from, to, style));
    }

    /** Draws it; the first column is ordered by what it leads to, the others stay in the order in which they were added. */
    Drawing draw(String id, String title, String description) {
        int rows = columns.stream().mapToInt(List::size).max().orElse(1);
        List<Map<String, Double>> centres = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            centres.add(Map.of());
        }
        for (int column = columns.size() - 1; column >= 0; column--) {
            if (column == 0) {
                order(columns.get(0), centres);
            }
            centres.set(column, centres(columns.get(column), rows));
        }
        var boxes = new ArrayList<Box>();
        for (int column = 0; column < columns.size(); column++) {
            for (Node node : columns.get(column)) {
                boxes.add(box(column, node, centres.get(column).getOrDefault(node.key(), 0.0)));
            }
        }
        List<Line> lines =
                edges.stream().map(edge -> line(edge, centres)).distinct().toList();
        int last = lefts.length - 1;
        return new Drawing(id, title, description, lefts[last] + widths[last] + 4, rows * ROW + 2 * TOP, boxes, lines);
    }

    private void order(List<Node> nodes, List<Map<String, Double>> centres) {
        Map<String, Double> means = new HashMap<>();
        for (Node node : nodes) {
            means.put(
                    node.key(),
                    edges.stream()
                            .filter(edge -> edge.column() == 0 && edge.from().equals(node.key()))
                            .mapToDouble(edge -> centre(centres, 1, edge.to()))
                            .average()
                            .orElse(0));
        }
        nodes.sort(Comparator.comparing((Node node) -> means.getOrDefault(node.key(), 0.0))
                .thenComparing(Node::key));
    }

    /** The middle of each node, the column spread over the whole height. */
    private static Map<String, Double> centres(List<Node> nodes, int rows) {
        Map<String, Double> centres = new LinkedHashMap<>();
        double step = (double) rows * ROW / Math.max(1, nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            centres.put(nodes.get(i).key(), TOP + step * (i + 0.5));
        }
        return centres;
    }

    private static double centre(List<Map<String, Double>> centres, int column, String key) {
        for (int later = column; later < centres.size(); later++) {
            Double centre = centres.get(later).get(key);
            if (centre != null) {
                return centre;
            }
        }
        throw new IllegalArgumentException("A line leads to \"" + key + "\", which is not in the drawing.");
    }

    private Box box(int column, Node node, double centre) {
        int middle = (int) Math.round(centre);
        String label = cut(node.label(), (int) ((widths[column] - 14) / CHARACTER));
        return new Box(
                lefts[column],
                middle - BOX / 2,
                widths[column],
                BOX,
                lefts[column] + 7,
                middle + 4,
                label,
                label.equals(node.label()) ? "" : node.label(),
                node.style());
    }

    private static String cut(String label, int most) {
        return label.length() <= most ? label : label.substring(0, most - 1).stripTrailing() + "\u2026";
    }

    private Line line(Edge edge, List<Map<String, Double>> centres) {
        int target = edge.column() + 1;
        while (!centres.get(target).containsKey(edge.to())) {
            target++;
        }
        int fromX = lefts[edge.column()] + widths[edge.column()];
        int toX = lefts[target];
        long fromY = Math.round(centre(centres, edge.column(), edge.from()));
        long toY = Math.round(centre(centres, target, edge.to()));
        int bend = (toX - fromX) / 2;
        return new Line(
                "M" + fromX + " " + fromY + "C" + (fromX + bend) + " " + fromY + " " + (toX - bend) + " " + toY + " "
                        + toX + " " + toY,
                edge.style());
    }
}
