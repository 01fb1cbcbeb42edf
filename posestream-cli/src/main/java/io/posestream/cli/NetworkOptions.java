package io.posestream.cli;

import io.posestream.models.execution.ExecutionProvider;
import io.posestream.pose.PoseEstimationException;
import io.posestream.pose.PoseEstimatorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which networks run, and on what. Filled by picocli. */
final class NetworkOptions {
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
          "What computes the networks: cpu, cuda, tensorrt, coreml, directml or openvino, where"
              + " ONNX Runtime has it and it is faster; else the CPU (default: ${DEFAULT-VALUE}).")
  private ExecutionProvider executionProvider = ExecutionProvider.CPU;

  PoseEstimatorProvider provider(EngineFactory engines) {
    Optional<Path> directory = Optional.ofNullable(modelDirectory);
    if (directory.isPresent() && !Files.isDirectory(directory.get())) {
      throw new CommandFailure(
          ExitCode.ENGINE, "the model folder " + directory.get() + " does not exist");
    }
    try {
      return engines.create(directory, executionProvider);
    } catch (PoseEstimationException e) {
      throw new CommandFailure(ExitCode.ENGINE, String.valueOf(e.getMessage()), e);
    }
  }
}
