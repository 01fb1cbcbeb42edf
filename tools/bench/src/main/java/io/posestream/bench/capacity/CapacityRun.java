package io.posestream.bench.capacity;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.clip.Media;
import io.posestream.bench.live.ServerGauge;
import io.posestream.bench.live.ServerProcess;
import io.posestream.bench.machine.Machine;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is measured, each choice after the other.
 *
 * @param server one that runs already; empty for an own one, started anew for each choice
 * @param choices of models; one without options for a server that runs already
 * @param people in each picture
 * @param rates pictures per second of each camera
 * @param bar when streams count as held
 * @param length how long each number of streams is measured
 * @param most no more streams than that are tried
 */
record CapacityRun(
    Optional<URI> server,
    List<Choice> choices,
    List<Integer> people,
    List<Double> rates,
    CapacityBar bar,
    Duration length,
    int most) {
  CapacityRun {
    if (server.isPresent() && !String.valueOf(server.get().getScheme()).matches("wss?")) {
      throw new IllegalArgumentException("url must begin with ws:// or wss://: " + server.get());
    }
    if (people.stream().anyMatch(each -> each < 1 || each > 4)) {
      throw new IllegalArgumentException("people must lie in 1..4: " + people);
    }
    if (rates.stream().anyMatch(each -> !(each > 0 && each <= 120))) {
      throw new IllegalArgumentException("rate must lie in 0..120: " + rates);
    }
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("seconds must be greater than 0");
    }
    if (most < 1) {
      throw new IllegalArgumentException("most must be at least 1: " + most);
    }
  }

  /**
   * Models of a server.
   *
   * @param name for people to read
   * @param options of {@code posestream serve}
   */
  record Choice(String name, List<String> options) {}

  /**
   * Measures.
   *
   * @param progress gets a line for each step
   * @throws IllegalStateException if the server does not start, or takes no client
   */
  CapacityReport measure(PrintWriter progress) throws IOException, InterruptedException {
    List<CapacityReport.Row> rows = new ArrayList<>();
    for (int each : people) {
      JpegClip clip = Media.fromProperty().signing(Integer.MAX_VALUE, each);
      for (Choice choice : choices) {
        for (double framesPerS : rates) {
          progress.printf("%s, %d in the picture, %.0f/s%n", choice.name(), each, framesPerS);
          Capacity found =
              server.isPresent()
                  ? search(new StreamTrial(server.get(), clip, framesPerS, length), progress)
                  : ownServer(choice, each, clip, framesPerS, progress);
          rows.add(new CapacityReport.Row(choice.name(), each, framesPerS, found));
        }
      }
    }
    return new CapacityReport(Machine.here(), bar, rows);
  }

  private Capacity ownServer(
      Choice choice, int inPicture, JpegClip clip, double framesPerS, PrintWriter progress)
      throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(choice.options());
    options.addAll(List.of("--max-people", Integer.toString(inPicture)));
    options.addAll(List.of("--max-clients", Integer.toString(most)));
    try (ServerProcess own =
        ServerProcess.start(ServerProcess.FIXED_HEAP, options.toArray(String[]::new))) {
      return search(
          new StreamTrial(
              own.address(), clip, framesPerS, length, Optional.of(new ServerGauge(own))),
          progress);
    }
  }

  private Capacity search(StreamTrial trial, PrintWriter progress)
      throws IOException, InterruptedException {
    trial.warmUp();
    return CapacitySearch.run(
        most,
        bar,
        streams -> {
          CapacityStep step = trial.measure(streams);
          progress.printf(
              "  %d streams: %.1f results/s, the worst has %.0f %%, p95 %.0f ms: %s%s%n",
              streams,
              step.resultsPerS(),
              100 * step.leastShare(),
              step.p95Ms(),
              bar.holds(step) ? "held" : "missed",
              others(step));
          return step;
        });
  }

  private static String others(CapacityStep step) {
    return step.othersCores().isEmpty()
        ? ""
        : String.format(
            Locale.ROOT, ", others kept %.1f cores busy", step.othersCores().getAsDouble());
  }
}
