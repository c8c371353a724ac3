package io.seckill.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each rule with its reason; the whole list is here, so that whoever changes a rule sees the others. */
@AnalyzeClasses(packages = "io.seckill", importOptions = Module.Only.class)
class ArchitectureTest {

    private static final String REST = "io.seckill.*.rest..";
    private static final String MESSAGING = "io.seckill.*.messaging..";
    private static final String LISTENER = "jakarta.jms.MessageListener";

    /** A rule over classes that were not found proves nothing. */
    @ArchTest
    static void allModulesAreLookedAt(JavaClasses all) {
        assertThat(all.stream().map(Module::of).distinct()).containsExactlyInAnyOrder(Module.values());
    }

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching("io.seckill.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature must be understood, and could be taken out, without those that build upon it");

    @ArchTest
    static final ArchRule coreKnowsNoWeb = noClasses()
            .that(Module.in(Module.EJB))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
            .because("the same services answer HTTP, messages and timers");

    @ArchTest
    static final ArchRule coreKnowsNoLayerAbove = noClasses()
            .that(Module.in(Module.EJB))
            .should()
            .dependOnClassesThat(Module.in(Module.WEB, Module.MDB))
            .because("layers depend downwards");

    @ArchTest
    static final ArchRule webDoesNotKnowListeners = noClasses()
            .that(Module.in(Module.WEB))
            .should()
            .dependOnClassesThat(Module.in(Module.MDB))
            .because("nodes that only answer HTTP and nodes that only consume are possible");

    @ArchTest
    static final ArchRule listenersDoNotKnowWeb = noClasses()
            .that(Module.in(Module.MDB))
            .should()
            .dependOnClassesThat(Module.in(Module.WEB))
            .because("nodes that only answer HTTP and nodes that only consume are possible");

    @ArchTest
    static final ArchRule edgesKnowNoPersistence = noClasses()
            .that(Module.in(Module.WEB, Module.MDB).and(resideInAnyPackage(REST, MESSAGING)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..")
            .because("transactions and entities end at the services");

    @ArchTest
    static final ArchRule resourcesLiveInRest =
            classes().that().haveSimpleNameEndingWith("Resource").should().resideInAPackage(REST);

    @ArchTest
    static final ArchRule listenersLiveInMessaging = classes()
            .that()
            .implement(LISTENER)
            .should()
            .resideInAPackage(MESSAGING)
            .andShould()
            .haveSimpleNameEndingWith("Listener");

    @ArchTest
    static final ArchRule listenersShareOneConnection = classes()
            .that()
            .implement(LISTENER)
            .should(Activations.shareOneConnection())
            .because("a session that is started while its own connection is away stands still for ever (ADR 016)");

    @ArchTest
    static final ArchRule listenersHaveTheirQueue = classes()
            .that()
            .implement(LISTENER)
            .should(Activations.selectWhatTheBrokerLetsIn())
            .because("a resource adapter that finds another filter deletes the subscription with its messages");

    @ArchTest
    static final ArchRule namesComeFromTheField = noClasses()
            .should()
            .haveNameMatching(".*(DTO|Dto|Impl|Manager|Helper|Util|Utils|Entity|Bean)")
            .because("a name says what a thing is in a shop, not what kind of class it is");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .accessTargetWhere(TimeOfTheSystem.isRead())
            .because("deadlines are tested with a clock that the test holds");

    @ArchTest
    static final ArchRule messagesAreJson = noClasses()
            .should()
            .accessTargetWhere(ObjectMessages.areUsed())
            .because("other teams read the messages in their own language, and Java serialization runs foreign code");

    @ArchTest
    static final ArchRule transactionsStartAtTheContainer = classes()
            .should(SelfCalls.ofTransactionalMethodsAreAvoided())
            .because("a bean that calls itself starts no transaction");

    @ArchTest
    static void noPackageLivesInTwoModules(JavaClasses all) {
        Map<String, Set<Module>> modules = all.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName, Collectors.mapping(Module::of, Collectors.toSet())));

        assertThat(modules).allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
    }
}
