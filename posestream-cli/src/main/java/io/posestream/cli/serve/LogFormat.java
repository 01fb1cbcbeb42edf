package io.posestream.cli.serve;

import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** How a server writes its log, and what it says of itself. */
public enum LogFormat {
  /** For people: the log to the standard error, what it says of itself to the standard output. */
  TEXT,
  /** For programs: both as one JSON object a line, to the standard error. */
  JSON;

  /** Holds for all that this process logs from now on, at most so much as {@link LogLimit} says. */
  public void install() {
    if (this == JSON) {
      for (Handler handler : Logger.getLogger("").getHandlers()) {
        handler.setFormatter(new JsonLogLine());
      }
    }
    LogLimit.install();
  }

  /** Takes lines that the server says of itself, also while the JVM's own log ends. */
  public Consumer<String> speaker(PrintWriter out, PrintWriter err) {
    return switch (this) {
      case JSON ->
          line -> {
            LogRecord message = new LogRecord(Level.INFO, line);
            message.setLoggerName(LogFormat.class.getPackageName());
            err.print(new JsonLogLine().format(message));
            err.flush();
          };
      case TEXT ->
          line -> {
            out.println(line);
            out.flush();
          };
    };
  }
}
