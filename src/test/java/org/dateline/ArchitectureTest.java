package org.dateline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house's rooms and the arrows between them, which point down the table of the design only. */
class ArchitectureTest {
  private static final String BASE = "org.dateline.";
  private static final List<String> SIBLINGS =
      List.of("fetch", "extract", "suggest", "store", "search", "export");
  private static final DescribedPredicate<JavaClass> IS_PLAIN_DATA =
      DescribedPredicate.describe(
          "are records, enums, interfaces or failures",
          type ->
              type.isRecord()
                  || type.isEnum()
                  || type.isInterface()
                  || type.isAssignableTo(Throwable.class));
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.dateline");

  @Test
  void modelKnowsTheJdkOnly() {
    classes()
        .that()
        .resideInAPackage(BASE + "model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(BASE + "model..", "java..", "org.jspecify..")
        .because("everybody speaks these records, so they may drag nothing along")
        .check(HOUSE);
  }

  @Test
  void textKnowsModelOnly() {
    noClasses()
        .that()
        .resideInAPackage(BASE + "text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(roomsBesides("text", "model"))
        .allowEmptyShould(true)
        .because("anchoring and comparing work on text as such")
        .check(HOUSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fetch", "extract", "suggest", "store", "search", "export"})
  void roomsBetweenTextAndDeskDoNotKnowEachOther(String room) {
    noClasses()
        .that()
        .resideInAPackage(BASE + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(roomsBesides(room, "text", "model"))
        .allowEmptyShould(true)
        .because("the desk alone joins the rooms, so that each can be changed or replaced alone")
        .check(HOUSE);
  }

  @Test
  void deskKnowsNoScreenAndNoCommandLine() {
    noClasses()
        .that()
        .resideInAPackage(BASE + "desk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + "ui..", BASE + "cli..")
        .allowEmptyShould(true)
        .because("a use case knows no screen; the screen adapts it")
        .check(HOUSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cli", "ui"})
  void commandLineAndWindowReachTheRoomsThroughTheDeskOnly(String room) {
    noClasses()
        .that()
        .resideInAPackage(BASE + room + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    SIBLINGS.stream().map(name -> BASE + name + "..").toArray(String[]::new))
                .and(not(IS_PLAIN_DATA)))
        .because(
            "the desk does the work; the records, enums and failures that it hands on are spoken as"
                + " they are")
        .check(HOUSE);
  }

  @Test
  void commandLineAndWindowDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage(BASE + "cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + "ui..")
        .because("a script needs no screen")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage(BASE + "ui..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + "cli..")
        .because("the window is no command")
        .check(HOUSE);
  }

  @Test
  void onlyTheClientImportsJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "ui..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.fxmisc..")
        .because("everything else must run where there is no display")
        .check(HOUSE);
  }

  @Test
  void librariesStayInTheirRooms() {
    confine("org.apache.lucene..", "search");
    confine("org.h2..", "store");
    confine("org.jdbi..", "store");
    confine("org.flywaydb..", "store");
    confine("org.netpreserve.jwarc..", "store");
    confine("java.sql..", "store");
    confine("java.net.http..", "fetch");
    confine("picocli..", "cli");
  }

  private static void confine(String library, String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .because("a library that only one room knows can be replaced there")
        .check(HOUSE);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .should(
            new ArchCondition<>("stand in a package that is @NullMarked") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                  events.add(
                      SimpleConditionEvent.violated(item, item.getName() + " is not null-marked"));
                }
              }
            })
        .because("absence is said by Optional, and the build checks it")
        .check(HOUSE);
  }

  @Test
  void nothingStaticCanChange() {
    fields()
        .that()
        .areStatic()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("state belongs to objects that one place wires")
        .check(HOUSE);
  }

  private static String[] roomsBesides(String... allowed) {
    List<String> rooms = new ArrayList<>(List.of("model", "text", "desk", "cli", "ui"));
    rooms.addAll(SIBLINGS);
    rooms.removeAll(List.of(allowed));
    return rooms.stream().map(room -> BASE + room + "..").toArray(String[]::new);
  }
}
