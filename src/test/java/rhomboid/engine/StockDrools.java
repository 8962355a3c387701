package rhomboid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.model.Conclusion;
import rhomboid.model.Fact;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/**
 * The rule files as any Drools user would run them: compiled as plain DRL to the executable model, one KIE base per folder, facts
 * inserted, rules fired. Shares nothing with the engine but the files and the fact types.
 */
final class StockDrools implements Reasoner {

    private final Map<Phase, KieBase> kieBases = new EnumMap<>(Phase.class);
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Rule> rules;

    private StockDrools(RuleSet ruleSet, Path folder, Evaluator evaluator) {
        rules = evaluator.rules();
        rules.forEach(rule -> positions.put(rule.citation().title(), evaluator.position(rule.id())));
        for (Phase phase : Phase.values()) {
            if (!ruleSet.rules(phase).isEmpty()) {
                kieBases.put(phase, kieBase(ruleSet, phase, folder.resolve(phase.folder())));
            }
        }
    }

    /** An engine that differs from the usual one in how rules fire only. */
    static Engine engine(RuleSet ruleSet, Path folder) {
        Evaluator evaluator = Evaluator.of(ruleSet);
        return new Engine(ruleSet, evaluator, new StockDrools(ruleSet, folder, evaluator));
    }

    private static KieBase kieBase(RuleSet ruleSet, Phase phase, Path folder) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId(
                "rhomboid.stock", phase.folder(), ruleSet.identity().digest());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        write(files, phase, folder);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        KieBaseConfiguration equality = services.newKieBaseConfiguration();
        equality.setOption(EqualityBehaviorOption.EQUALITY);
        return services.newKieContainer(release).newKieBase(equality);
    }

    private static void write(KieFileSystem files, Phase phase, Path folder) {
        String target = "src/main/resources/rhomboid/rules/" + phase.folder().replace('-', '_') + "/";
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                files.write(target + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Run start(Facts facts, BitSet fired) {
        return new Run() {
            @Override
            public void fire(Phase phase) {
                if (kieBases.containsKey(phase)) {
                    StockDrools.this.fire(kieBases.get(phase).newKieSession(), phase, facts, fired);
                }
            }

            @Override
            public void close() {
                // Each phase has disposed of its session.
            }
        };
    }

    private void fire(KieSession session, Phase phase, Facts facts, BitSet fired) {
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    fired.set(positions.get(event.getMatch().getRule().getName()));
                }
            });
            Set<Object> expected = new HashSet<>(given(facts, phase));
            expected.forEach(session::insert);
            session.fireAllRules();
            fired.stream()
                    .filter(position -> rules.get(position).phase() == phase)
                    .forEach(position -> expected.addAll(rules.get(position).then()));
            assertThat(new HashSet<Object>(
                            session.getObjects(object -> object instanceof Fact || object instanceof Conclusion)))
                    .as("facts after %s", phase.folder())
                    .isEqualTo(expected);
        } finally {
            session.dispose();
        }
    }

    private static List<Fact> given(Facts facts, Phase phase) {
        var given = new ArrayList<>(facts.all());
        if (phase.compareTo(Phase.URGENCY) >= 0) {
            given.addAll(facts.ranked());
        }
        if (phase == Phase.ADVICE && facts.level() != null) {
            given.add(facts.level());
        }
        return given;
    }
}
