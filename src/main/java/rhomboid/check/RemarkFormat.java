package rhomboid.check;

/** How remarks are written for other programs. */
public enum RemarkFormat {
    /** One object; {@code docs/checks.md} describes it. */
    JSON {
        @Override
        public String render(String name, LintReport report) {
            return RemarkJson.render(name, report);
        }
    },
    /** SARIF 2.1.0, which code hosts and editors read. */
    SARIF {
        @Override
        public String render(String name, LintReport report) {
            return RemarkSarif.render(report);
        }
    },
    /** Workflow commands, one per line, which GitHub shows beside the changed lines. */
    GITHUB {
        @Override
        public String render(String name, LintReport report) {
            return RemarkGithub.render(report);
        }
    },
    /** The XML of JUnit, which build servers read: a test case for each remark. */
    JUNIT {
        @Override
        public String render(String name, LintReport report) {
            return RemarkJunit.render(name, report);
        }
    };

    /**
     * The whole text, with a line end unless it is empty.
     *
     * @param name of what was checked, for people
     */
    public abstract String render(String name, LintReport report);
}
