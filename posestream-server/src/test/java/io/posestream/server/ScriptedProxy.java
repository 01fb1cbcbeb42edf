package io.posestream.server;

import java.io.IOException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** An interface of the container of which a test needs few methods. */
final class ScriptedProxy {
  /** Answers a call by the name of its method. */
  interface Answers {
    @Nullable Object to(String method, Object[] arguments) throws IOException;
  }

  private ScriptedProxy() {}

  static <T> T of(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                answers.to(method.getName(), arguments == null ? new Object[0] : arguments)));
  }
}
