package io.posestream.cli;

import io.posestream.PoseEngine;
import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.engine.PoseEstimationException;
import io.posestream.models.execution.ExecutionProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that choose model files and execution provider, for a picocli {@code @Mixin}. Filled
 * by picocli before the command is called, then unchanged.
 *
 * @since 0.1
 */
public final class NetworkOptions {
  @Option(
      names = "--model-dir",
      paramLabel = "DIR",
      description = "Folder with own .onnx files in place of the bundled ones.")
  private @Nullable Path modelDirectory;

  @Option(
      names = "--provider",
      paramLabel = "NAME",
      defaultValue = "cpu",
      description =
          "What runs the networks: cpu, cuda, tensorrt, coreml, directml or openvino, where"
              + " ONNX Runtime has it and it is faster; else the CPU (default: ${DEFAULT-VALUE}).")
  private ExecutionProvider executionProvider = ExecutionProvider.CPU;

  /** With the default of every option. */
  public NetworkOptions() {}

  /**
   * The folder with own models, if the user named one.
   *
   * @throws CommandFailure with {@link ExitCode#ENGINE} if it does not exist
   */
  public Optional<Path> modelDirectory() {
    Optional<Path> directory = Optional.ofNullable(modelDirectory);
    if (directory.isPresent() && !Files.isDirectory(directory.get())) {
      throw new CommandFailure(
          ExitCode.ENGINE, "the model folder " + directory.get() + " does not exist");
    }
    return directory;
  }

  /** What computes the networks where it is present and faster; else the CPU does. */
  public ExecutionProvider executionProvider() {
    return executionProvider;
  }

  PoseEngine engine(EngineFactory engines) {
    Optional<Path> directory = modelDirectory();
    try {
      return engines.create(directory, executionProvider);
    } catch (PoseEstimationException e) {
      throw new CommandFailure(ExitCode.ENGINE, String.valueOf(e.getMessage()), e);
    }
  }
}
