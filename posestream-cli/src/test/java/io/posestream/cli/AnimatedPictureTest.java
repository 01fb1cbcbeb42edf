package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.cli.exit.ExitCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimatedPictureTest {
  @TempDir Path folder;

  private Path pictures = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void createFolder() throws Exception {
    pictures = Files.createDirectory(folder.resolve("pictures"));
    out = folder.resolve("out");
  }

  private Path animated(int frames) throws Exception {
    Path still = TestPictures.person(folder.resolve("still.png"), "png");
    return AnimatedPng.write(still, pictures.resolve(frames + ".png"), frames);
  }

  @Test
  void shouldAnalyseEachFrameOfAnAnimatedPng() throws Exception {
    CommandRun run = CommandRun.scripted("analyze", animated(3), "--out", out);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("3 frames: person in 3");
    CommandRun one = CommandRun.scripted("analyze", animated(1), "--out", out);
    assertThat(one.out()).as(one.err()).contains("1 pictures");
  }

  @Test
  void shouldTakeTheFirstFrameInAFolder() throws Exception {
    animated(3);
    CommandRun run = CommandRun.scripted("analyze", pictures, "--out", out);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("1 pictures: person in 1");
  }

  @Test
  void shouldSayThatAnAnimatedWebpIsNotRead() throws Exception {
    byte[] head = "RIFF....WEBPVP8X....\u0002.........ANIM".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(pictures.resolve("a.webp"), head);
    CommandRun run = CommandRun.scripted("analyze", file, "--out", out);
    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("a.webp: the WebP is animated").contains("convert it");
  }
}
