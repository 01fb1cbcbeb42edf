package io.posestream.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.posestream.person.Person;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What makes, builds or feeds something refuses null at once, by the name of the parameter. */
class NullsTest {
  private static final List<Class<?>> TYPES =
      List.of(
          Condition.class,
          ExerciseCounter.class,
          ExerciseDefinition.class,
          ExerciseDefinitionBuilder.class,
          ExerciseJson.class,
          ExerciseState.class,
          Hint.class,
          Measure.class,
          Measure.Angle.class,
          Measure.Distance.class,
          Measure.Height.class,
          Measure.Offset.class,
          PhaseNames.class,
          Repetition.class,
          StandardExercises.class);

  private static final Map<Class<?>, Object> SPECIMENS =
      Map.ofEntries(
          Map.entry(String.class, "knee"),
          Map.entry(Path.class, Path.of("none.json")),
          Map.entry(List.class, List.of("leftKnee")),
          Map.entry(Set.class, Set.of()),
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(int.class, 1),
          Map.entry(long.class, 1L),
          Map.entry(double.class, 1.0),
          Map.entry(Measure.class, Measure.angle("knee")),
          Map.entry(MeasuredSide.class, MeasuredSide.LEFT),
          Map.entry(Condition.When.class, Condition.When.END),
          Map.entry(
              Condition.class,
              Condition.atMost(Measure.angle("knee"), 3, Condition.When.END, "bend")),
          Map.entry(Hint.Kind.class, Hint.Kind.VIEW),
          Map.entry(Phase.class, Phase.END),
          Map.entry(PhaseNames.class, PhaseNames.USUAL),
          Map.entry(BodyPosture.class, BodyPosture.ANY),
          Map.entry(Counting.class, Counting.between(3, 9)),
          Map.entry(Holding.class, new Holding(3, 9, 2)),
          Map.entry(Judging.class, Judging.NONE),
          Map.entry(Person.class, AnglePerson.of(1).person()),
          Map.entry(ExerciseDefinition.class, StandardExercises.named("squat")),
          Map.entry(ExerciseCounter.class, ExerciseCounter.of(StandardExercises.named("squat"))));

  @TestFactory
  Stream<DynamicTest> shouldRefuseNullByName() {
    return TYPES.stream()
        .flatMap(NullsTest::entrances)
        .flatMap(
            entrance ->
                IntStream.range(0, entrance.getParameterCount())
                    .filter(i -> !entrance.getParameterTypes()[i].isPrimitive())
                    .mapToObj(
                        i ->
                            DynamicTest.dynamicTest(entrance + " " + i, () -> check(entrance, i))));
  }

  private static Stream<Executable> entrances(Class<?> type) {
    Stream<Method> methods =
        Stream.of(type.getDeclaredMethods())
            .filter(each -> Modifier.isPublic(each.getModifiers()))
            .filter(each -> !each.isSynthetic() && !each.getName().equals("equals"));
    return Stream.concat(Stream.of(type.getConstructors()), methods);
  }

  private static void check(Executable entrance, int parameter) {
    List<Object> arguments = new ArrayList<>();
    for (Class<?> type : entrance.getParameterTypes()) {
      arguments.add(SPECIMENS.get(type));
    }
    arguments.set(parameter, null);
    Throwable thrown = catchThrowable(() -> call(entrance, arguments.toArray()));
    assertThat(thrown)
        .isInstanceOf(NullPointerException.class)
        .hasMessage(entrance.getParameters()[parameter].getName());
  }

  private static void call(Executable entrance, Object[] arguments) throws Throwable {
    try {
      if (entrance instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      } else {
        Method method = (Method) entrance;
        Object target =
            method.getDeclaringClass() == ExerciseDefinitionBuilder.class
                ? ExerciseDefinition.builder("x")
                : SPECIMENS.get(method.getDeclaringClass());
        method.invoke(Modifier.isStatic(method.getModifiers()) ? null : target, arguments);
      }
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
