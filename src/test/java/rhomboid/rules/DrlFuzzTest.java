package rhomboid.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged rule files never make the reader fail, and never go through without their rules or a problem with a place. */
class DrlFuzzTest {

    private static final int RUNS = 2_500;
    private static final String TWO_RULES = DrlReaderTest.FILE + """

            rule "Cancer: two of three signs"
                @id( "CANC-02" )
                @because( "Two signs together are worrying." )
                @source( "nice-ng12" )
                @basis( "judgment" )
                @reviewed( "2026-11-22" )
            when
                accumulate( Present( finding in ( "weight-loss", "fever", "night-sweats" ) ); $n : count(); $n >= 2 )
                ( Patient( age >= 50, sex == Sex.MALE ) or not( Measurement( name == "pain-score", value <= 6 ) ) )
                exists( Present( finding in ( "pain-constant", "pain-at-rest" ) ) )
            then
                insert( supports( "biliary-colic", WEAK ) );
                insert( escalate( SOON ) );
            end
            """;
    private static final String SIGNS = "\"()@;,.:=<>!-$'\\{}[]|&#?\n\t 0a9Z\u201C\u2265\u00A0\u0435\u0000\uFEFF";
    private static final String[] WORDS = {
        "rule",
        "end",
        "when",
        "then",
        "not",
        "exists",
        "accumulate(",
        "or",
        "insert(",
        "//",
        "/*",
        "*/",
        "import",
        "eval(",
        "5",
        "@id("
    };

    @Test
    void gives_rules_or_placed_problems_for_every_damaged_file() {
        long seed = Long.getLong("rhomboid.seed", 20261122L);
        System.out.println("DrlFuzzTest seed " + seed);
        Random random = new Random(seed);

        for (int run = 0; run < RUNS; run++) {
            String text = TWO_RULES;
            for (int i = random.nextInt(4); i >= 0; i--) {
                text = damaged(text, random);
            }
            var result = DrlFixture.READER.read("rules/red-flags/cancer.drl", text.getBytes(StandardCharsets.UTF_8));

            assertThat(result.problems().isEmpty())
                    .as("run %s of seed %s:\n%s", run, seed, text)
                    .isNotEqualTo(result.rules().isEmpty());
            assertThat(result.problems())
                    .as("run %s of seed %s:\n%s", run, seed, text)
                    .allMatch(problem -> problem.place().file().equals("rules/red-flags/cancer.drl"))
                    .noneMatch(problem -> problem.code().equals("other-reading"));
        }
    }

    private static String damaged(String text, Random random) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 2));
        String before = text.substring(0, at);
        String after = text.substring(to);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + text.substring(at, to) + text.substring(at, to) + after;
            case 2 -> before + SIGNS.charAt(random.nextInt(SIGNS.length())) + after;
            default -> before + WORDS[random.nextInt(WORDS.length)] + text.substring(at, to) + after;
        };
    }
}
