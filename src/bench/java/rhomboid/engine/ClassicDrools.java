package rhomboid.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.DrlProject;
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
import rhomboid.rules.Phase;

/**
 * The rule files as most projects run DRL: compiled at run time by the classic builder with MVEL, one KIE base, one new session for
 * each case, a listener that notes what fired. The files are taken as they are; only the agenda group of their folder is added to
 * each rule, as an author would write it to keep the phases apart.
 */
final class ClassicDrools implements Reasoner {

    private final KieBase kieBase;
    private final Map<String, Integer> positions = new HashMap<>();

    private ClassicDrools(KieBase kieBase, Evaluator evaluator) {
        this.kieBase = kieBase;
        evaluator.rules().forEach(rule -> positions.put(rule.citation().title(), evaluator.position(rule.id())));
    }

    static ClassicDrools of(Path folder, Evaluator evaluator) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("rhomboid", "classic", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        for (Phase phase : Phase.values()) {
            write(files, phase, folder.resolve(phase.folder()));
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(DrlProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Stock Drools refuses the rules: " + errors.get(0));
        }
        KieBaseConfiguration equality = services.newKieBaseConfiguration();
        equality.setOption(EqualityBehaviorOption.EQUALITY);
        return new ClassicDrools(services.newKieContainer(release).newKieBase(equality), evaluator);
    }

    private static void write(KieFileSystem files, Phase phase, Path folder) {
        String target = "src/main/resources/rhomboid/rules/" + phase.folder().replace('-', '_') + "/";
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.filter(path -> path.toString().endsWith(".drl")).sorted().toList()) {
                String grouped = Files.readString(file)
                        .replace("\nwhen\n", "\n    agenda-group \"" + phase.folder() + "\"\nwhen\n");
                files.write(target + file.getFileName(), grouped);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Run start(Facts facts, BitSet fired) {
        KieSession session = kieBase.newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired.set(positions.get(event.getMatch().getRule().getName()));
            }
        });
        return new PooledDrools.PhaseRun(session, facts);
    }
}
