package rhomboid;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The package arrows of docs/architecture.md. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("rhomboid");

    @Test
    void reads_the_classes_it_judges() {
        assertThat(CLASSES).hasSizeGreaterThan(50);
    }

    @Test
    void package_arrows_point_down_only() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("command line")
                .definedBy("rhomboid.cli")
                .layer("many cases and checks")
                .definedBy(
                        "rhomboid.authoring",
                        "rhomboid.batch",
                        "rhomboid.check",
                        "rhomboid.diff",
                        "rhomboid.evaluation",
                        "rhomboid.mutation",
                        "rhomboid.proof",
                        "rhomboid.site")
                .layer("in and out")
                .definedBy("rhomboid.casefile", "rhomboid.report")
                .layer("facade")
                .definedBy("rhomboid")
                .layer("inference")
                .definedBy("rhomboid.engine", "rhomboid.interview", "rhomboid.logic")
                .layer("rules")
                .definedBy("rhomboid.rules")
                .layer("model")
                .definedBy("rhomboid.model")
                .whereLayer("command line")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("many cases and checks")
                .mayOnlyBeAccessedByLayers("command line")
                .whereLayer("in and out")
                .mayOnlyBeAccessedByLayers("command line", "many cases and checks")
                .whereLayer("facade")
                .mayOnlyBeAccessedByLayers("command line", "many cases and checks", "in and out")
                .whereLayer("inference")
                .mayOnlyBeAccessedByLayers("command line", "many cases and checks", "in and out", "facade")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers("command line", "many cases and checks", "in and out", "facade", "inference")
                .check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        SlicesRuleDefinition.slices()
                .matching("rhomboid.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void the_model_needs_only_java_and_jspecify() {
        classes()
                .that()
                .resideInAPackage("rhomboid.model")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("rhomboid.model", "java..", "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void only_the_engine_runs_drools_and_only_the_rules_parse_it() {
        noClasses()
                .that(not(resideInAnyPackage("rhomboid.engine", "rhomboid.rules")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.kie..", "org.drools.."))
                .check(CLASSES);
        classes()
                .that()
                .resideInAPackage("rhomboid.rules")
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage(
                        "org.kie.api.runtime..",
                        "org.drools.core..",
                        "org.drools.model..",
                        "org.drools.modelcompiler..")))
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_prints_and_exits() {
        noClasses()
                .that(not(resideInAnyPackage("rhomboid.cli")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("picocli.."))
                .check(CLASSES);
    }

    @Test
    void only_the_proofs_need_a_solver() {
        noClasses()
                .that(not(resideInAnyPackage("rhomboid.proof")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.logicng.."))
                .check(CLASSES);
    }

    @Test
    void only_the_evaluation_needs_statistics() {
        noClasses()
                .that(not(resideInAnyPackage("rhomboid.evaluation")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.commons.."))
                .check(CLASSES);
    }

    @Test
    void only_the_site_needs_templates() {
        noClasses()
                .that(not(resideInAnyPackage("rhomboid.site")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.samskivert.."))
                .check(CLASSES);
    }

    @Test
    void there_is_no_mutable_static_state() {
        noFields()
                .that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .notBeFinal()
                .check(CLASSES);
    }
}
