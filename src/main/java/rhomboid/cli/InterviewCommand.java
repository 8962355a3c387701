package rhomboid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import rhomboid.Rhomboid;
import rhomboid.batch.OutputException;
import rhomboid.casefile.CaseJson;
import rhomboid.casefile.CaseReader;
import rhomboid.casefile.CaseRecord;
import rhomboid.casefile.CaseStream;
import rhomboid.casefile.InterviewJson;
import rhomboid.interview.Interview;
import rhomboid.interview.SimulatedPatient;
import rhomboid.interview.Transcript;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.report.Audience;
import rhomboid.report.TextReport;

/** Asks a person, or a simulated one. */
@Command(
        name = "interview",
        header = "Ask what matters, dangers first, until no answer can make the case more urgent.",
        footer = {
            "",
            "Answers: y or n; numbers of the findings that apply; ? for not known; back, why, stop.",
            "",
            "Examples:",
            "  rhomboid interview",
            "  rhomboid interview case.json --save interview.json -o case-after.json",
            "  rhomboid interview --resume interview.json",
            "  rhomboid interview --answers examples/cases/gallstones.json",
            "  rhomboid interview --simulate examples/cases/dev.jsonl"
        })
final class InterviewCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Root parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Parameters(arity = "0..1", paramLabel = "CASE", description = "What is known already. Default: nothing.")
    private @Nullable Path start;

    @Option(names = "--resume", paramLabel = "FILE", description = "Go on with an interview that was saved.")
    private @Nullable Path resume;

    @Option(names = "--save", paramLabel = "FILE", description = "Save the interview after every answer.")
    private @Nullable Path save;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the case file at the end.")
    private @Nullable Path output;

    @Option(
            names = "--answers",
            paramLabel = "CASE",
            description = "Let a simulated patient answer what this case says, and print question and answer.")
    private @Nullable Path answers;

    @Option(
            names = "--simulate",
            paramLabel = "CASES",
            description = "Interview a simulated patient for each of these cases and print how many questions it took.")
    private @Nullable Path simulate;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "With --simulate: put the figures between the two figure marks of this page.")
    private @Nullable Path page;

    @Option(names = "--audience", paramLabel = "WHO", description = "patient or clinician. Default: patient.")
    private Audience audience = Audience.PATIENT;

    @Override
    public Integer call() throws OutputException {
        check();
        Root root = Root.of(parent);
        Rhomboid rhomboid = options.load(root);
        if (simulate != null) {
            return simulate(root.console(), rhomboid, simulate);
        }
        Interview end;
        if (answers != null) {
            SimulatedPatient patient =
                    SimulatedPatient.of(rhomboid.ruleSet().vocabulary().canonical(read(rhomboid, answers)));
            Transcript transcript = patient.answer(start(rhomboid));
            root.console().print(InterviewText.transcript(transcript));
            end = transcript.end();
        } else {
            end = new Dialogue(root.console(), this::save).hold(start(rhomboid));
        }
        save(end);
        if (output != null) {
            TextOutput.write(output, CaseJson.write(end.patientCase()));
        }
        root.console()
                .print("\n"
                        + TextReport.render(end.assessment(), rhomboid.ruleSet(), audience, options.colour(root))
                        + "\n" + InterviewText.ending(end, rhomboid.ruleSet().vocabulary()) + "\n");
        return ExitCode.FINE;
    }

    private void check() {
        long modes =
                Stream.of(resume, start, simulate).filter(path -> path != null).count();
        if (modes > 1) {
            throw new ParameterException(spec.commandLine(), "give only one of CASE, --resume and --simulate");
        }
        if (simulate != null && Stream.of(answers, save, output).anyMatch(path -> path != null)) {
            throw new ParameterException(spec.commandLine(), "--simulate goes with --page, --rules and nothing else");
        }
        if (page != null && simulate == null) {
            throw new ParameterException(spec.commandLine(), "--page needs --simulate");
        }
    }

    private Interview start(Rhomboid rhomboid) {
        if (resume != null) {
            try {
                return InterviewJson.read(rhomboid, resume.toString(), Files.readAllBytes(resume));
            } catch (IOException unreadable) {
                throw new InvalidCaseException(List.of(new Problem(
                        Place.of(resume.toString()),
                        "unreadable",
                        "The interview cannot be read.",
                        "Check its name and permissions.")));
            }
        }
        return start == null ? rhomboid.interview() : rhomboid.interview(read(rhomboid, start));
    }

    private static PatientCase read(Rhomboid rhomboid, Path file) {
        try (CaseStream cases = new CaseReader(rhomboid.ruleSet().vocabulary()).open(file)) {
            return accepted(file, cases);
        }
    }

    private static PatientCase accepted(Path file, CaseStream cases) {
        CaseRecord first = cases.next();
        if (first instanceof CaseRecord.Rejected rejected) {
            throw new InvalidCaseException(rejected.problems());
        }
        if (cases.hasNext()) {
            throw new InvalidCaseException(List.of(new Problem(
                    Place.of(file.toString()),
                    "many-cases",
                    "The file holds more than one case.",
                    "Use --simulate for many cases.")));
        }
        return ((CaseRecord.Accepted) first).patientCase();
    }

    private void save(Interview interview) throws OutputException {
        if (save != null) {
            TextOutput.write(save, InterviewJson.write(interview));
        }
    }

    private int simulate(Console console, Rhomboid rhomboid, Path file) throws OutputException {
        var figures = new InterviewFigures(rhomboid);
        boolean anyBad = false;
        try (CaseStream cases = new CaseReader(rhomboid.ruleSet().vocabulary()).open(file)) {
            while (cases.hasNext()) {
                CaseRecord record = cases.next();
                if (record instanceof CaseRecord.Accepted accepted) {
                    figures.add(accepted.patientCase());
                } else {
                    anyBad = true;
                    ((CaseRecord.Rejected) record).problems().forEach(problem -> console.tell(problem.toString()));
                }
            }
        }
        if (figures.isEmpty()) {
            throw new InvalidCaseException(List.of(
                    new Problem(Place.of(file.toString()), "no-case", "The file holds no case that can be used.", "")));
        }
        console.print(figures.text());
        if (page != null) {
            FiguresPage.update(page, figures.text());
        }
        return anyBad ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
