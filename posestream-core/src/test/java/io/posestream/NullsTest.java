package io.posestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every public constructor, factory, builder method and {@code with} method refuses null at once,
 * by the name of the parameter.
 */
class NullsTest {
  @TestFactory
  Stream<DynamicTest> shouldRefuseNullByName() {
    return entrances()
        .flatMap(
            entrance ->
                IntStream.range(0, entrance.getParameterCount())
                    .filter(i -> !entrance.getParameterTypes()[i].isPrimitive())
                    .mapToObj(
                        i ->
                            DynamicTest.dynamicTest(title(entrance, i), () -> check(entrance, i))));
  }

  @Test
  void shouldFindTheEntrances() {
    assertThat(entrances().map(each -> title(each, 0)))
        .contains(
            "PoseStreamBuilder.source(source)",
            "InferenceLoopBuilder.source(source)",
            "Builder.poseModel(poseModel)",
            "Frame(sequence)",
            "FrameSource.newest(source)",
            "TrackOptions.withSmoothers(smoothers)")
        .hasSizeGreaterThan(80);
  }

  private static Stream<Executable> entrances() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.posestream")
            .stream()
            .filter(NullsTest::isPublic)
            .map(JavaClass::reflect)
            .filter(type -> !Throwable.class.isAssignableFrom(type))
            .flatMap(NullsTest::entrances);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(NullsTest::isPublic).orElse(true);
  }

  private static Stream<Executable> entrances(Class<?> type) {
    Stream<Constructor<?>> constructors =
        Stream.of(type.getConstructors()).filter(each -> !type.isEnum());
    Stream<Method> methods =
        Stream.of(type.getDeclaredMethods())
            .filter(each -> Modifier.isPublic(each.getModifiers()))
            .filter(each -> !each.getName().equals("valueOf"))
            .filter(
                each ->
                    Modifier.isStatic(each.getModifiers())
                        || type.getSimpleName().endsWith("Builder")
                        || each.getName().startsWith("with"));
    return Stream.concat(constructors, methods);
  }

  private static String title(Executable entrance, int parameter) {
    String type = entrance.getDeclaringClass().getSimpleName();
    String call = entrance instanceof Method method ? type + "." + method.getName() : type;
    List<String> names = Arrays.stream(entrance.getParameters()).map(Parameter::getName).toList();
    return call + "(" + (names.isEmpty() ? "" : names.get(parameter)) + ")";
  }

  private static void check(Executable entrance, int parameter) {
    List<Object> arguments = new ArrayList<>();
    for (Class<?> type : entrance.getParameterTypes()) {
      arguments.add(Specimens.of(type));
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
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        method.invoke(isStatic ? null : Specimens.of(method.getDeclaringClass()), arguments);
      }
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
