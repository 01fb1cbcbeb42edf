package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.PoseEngine;
import io.posestream.examples.PythonWithWebSockets.Ended;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import jakarta.websocket.DeploymentException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.glassfish.tyrus.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The clients of docs/clients.md that are no pages, against a real server. */
@TestInstance(Lifecycle.PER_CLASS)
class RemotePosesTest {
  private static final int ANY_PORT = -1;
  private static final Path PYTHON_CLIENT = Path.of("src/main/python/remote_poses.py");

  private final PoseEngine engine = PoseEngine.load();
  private final PoseService poses = PoseService.create(engine, ServiceOptions.defaults());
  private final Server server;
  private final String address;

  RemotePosesTest() throws DeploymentException {
    server = OwnTyrusApplication.start(ANY_PORT, poses);
    address = "ws://localhost:" + server.getPort() + PoseService.PATH;
  }

  private DrawnPicture drawn;
  private List<String> arguments;

  @BeforeAll
  void draw(@TempDir Path folder) throws IOException {
    drawn = DrawnPicture.bending(folder.resolve("bent.png"));
    arguments =
        List.of(
            address,
            jpeg(drawn.file(), folder.resolve("bent.jpg")),
            jpeg(DrawnPicture.wall(folder.resolve("wall.png")), folder.resolve("wall.jpg")));
  }

  @AfterAll
  void stop() {
    poses.close();
    server.stop();
    engine.close();
  }

  @Test
  void shouldFindTheElbowFromJava() throws Exception {
    assertElbow(Printed.lines(() -> RemotePoses.main(arguments.toArray(String[]::new))));
  }

  @Test
  void shouldFindTheElbowFromPython() {
    Ended ended = python().run(PYTHON_CLIENT, arguments);
    assertThat(ended.code()).as("%s", ended).isZero();
    assertThat(ended.lines().get(0)).startsWith("server: ONNX Runtime");
    assertElbow(ended.lines().subList(1, ended.lines().size()));
  }

  @Test
  void shouldSayWhatTheServerRefuses(@TempDir Path folder) throws IOException {
    String empty = Files.createFile(folder.resolve("empty.jpg")).toString();
    Ended ended = python().run(PYTHON_CLIENT, List.of(address, empty));
    assertThat(ended.code()).as("%s", ended).isEqualTo(1);
    assertThat(ended.lines().get(ended.lines().size() - 1)).contains("image");
    assertThatThrownBy(() -> RemotePoses.main(new String[] {"ws://localhost:1/pose"}))
        .hasCauseInstanceOf(ConnectException.class);
  }

  private void assertElbow(List<String> lines) {
    assertThat(lines).hasSize(2);
    assertThat(Printed.degrees(lines.get(0), "left elbow"))
        .isCloseTo(drawn.leftElbowDeg(), DrawnPicture.TOLERANCE);
    assertThat(lines.get(1)).isEqualTo("no left elbow is visible");
  }

  private static PythonWithWebSockets python() {
    Optional<PythonWithWebSockets> python = PythonWithWebSockets.find();
    assumeTrue(python.isPresent(), "no Python with websockets on this machine");
    return python.orElseThrow();
  }

  private static String jpeg(Path png, Path jpeg) throws IOException {
    BufferedImage read = ImageIO.read(png.toFile());
    BufferedImage opaque =
        new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    opaque.getGraphics().drawImage(read, 0, 0, null);
    ImageIO.write(opaque, "jpg", jpeg.toFile());
    return jpeg.toString();
  }
}
