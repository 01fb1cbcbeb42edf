package io.posestream.models.onnx;

import static java.lang.System.Logger.Level.WARNING;

import io.posestream.engine.PoseEstimationException;
import io.posestream.models.execution.ExecutionProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads networks on the execution provider that the user asked for, and on the CPU where that one
 * is missing, fails, disagrees or is not faster; says once why.
 *
 * <p>Threading: safe for use by several threads.
 */
public final class NetworkLoader {
  private static final System.Logger LOG = System.getLogger(NetworkLoader.class.getName());
  private static final int TRIAL_SEED = 1;

  private final ExecutionProvider wanted;
  private final Map<String, ExecutionProvider> running = new LinkedHashMap<>();

  /** One trial at a time, or they would measure each other. */
  private final Object trial = new Object();

  private volatile boolean present;
  private volatile @Nullable String fallback;

  /** A loader that prefers the provider. */
  public NetworkLoader(ExecutionProvider wanted) {
    this.wanted = wanted;
    present = OnnxSessions.has(wanted);
    if (!present) {
      fallBack("this ONNX Runtime has only " + OnnxSessions.available());
    }
  }

  /**
   * Loads a network.
   *
   * @param name for messages
   * @param onnx the content of the .onnx file
   * @throws PoseEstimationException if ONNX Runtime refuses it on the CPU
   */
  public OnnxNetwork load(String name, byte[] onnx) {
    OnnxNetwork cpu = loadOnCpu(name, onnx);
    if (wanted == ExecutionProvider.CPU) {
      return cpu;
    }
    OnnxNetwork chosen;
    synchronized (trial) {
      chosen = present ? faster(cpu, name, onnx) : cpu;
    }
    synchronized (running) {
      running.put(name, chosen == cpu ? ExecutionProvider.CPU : wanted);
    }
    return chosen;
  }

  /**
   * Runs the network once, on the thread that loads it: what a session allocates in its first run
   * would otherwise stay behind in the C library's memory of each stream's thread.
   */
  private static OnnxNetwork loadOnCpu(String name, byte[] onnx) {
    OnnxNetwork network = OnnxNetwork.load(name, onnx, ExecutionProvider.CPU);
    try (OnnxRun run = network.newRun()) {
      run.run();
    } catch (RuntimeException | Error e) {
      network.release();
      throw e;
    }
    return network;
  }

  private OnnxNetwork faster(OnnxNetwork cpu, String name, byte[] onnx) {
    OnnxNetwork other;
    try {
      other = OnnxNetwork.load(name, onnx, wanted);
    } catch (PoseEstimationException e) {
      present = false;
      fallBack(firstLine(e));
      return cpu;
    }
    Optional<String> objection;
    try (OnnxRun cpuRun = cpu.newRun();
        OnnxRun otherRun = other.newRun()) {
      objection = ProviderTrial.objection(trial(cpuRun), trial(otherRun));
    } catch (PoseEstimationException e) {
      objection = Optional.of(firstLine(e));
    }
    objection.ifPresent(reason -> fallBack("for " + name + " " + reason));
    (objection.isPresent() ? other : cpu).release();
    return objection.isPresent() ? cpu : other;
  }

  private static ProviderTrial.Candidate trial(OnnxRun run) {
    byte[] noise = new byte[run.input().capacity()];
    new Random(TRIAL_SEED).nextBytes(noise);
    run.input().put(0, noise);
    return new ProviderTrial.Candidate() {
      @Override
      public void run() {
        run.run();
      }

      @Override
      public float[][] outputs() {
        return run.outputNames().stream()
            .map(
                name -> {
                  float[] values = run.newOutputArray(name);
                  run.copyOutput(name, values);
                  return values;
                })
            .toArray(float[][]::new);
      }
    };
  }

  private static String firstLine(PoseEstimationException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private void fallBack(String reason) {
    if (fallback == null) {
      fallback = reason;
      LOG.log(WARNING, wanted.displayName() + " is not used, the CPU works instead: " + reason);
    }
  }

  /** Name and version of the engine and what really computes the networks, for people to read. */
  public String describe() {
    String version = "ONNX Runtime " + OnnxSessions.version();
    String why = fallback;
    if (why == null) {
      return version + " (" + wanted.displayName() + ")";
    }
    String reason = wanted.displayName() + " not used: " + why;
    String others;
    synchronized (running) {
      others =
          running.entrySet().stream()
              .filter(network -> network.getValue() != ExecutionProvider.CPU)
              .map(Map.Entry::getKey)
              .collect(Collectors.joining(", "));
    }
    return others.isEmpty()
        ? version + " (CPU; " + reason + ")"
        : version + " (" + wanted.displayName() + " for " + others + ", else CPU; " + reason + ")";
  }
}
