/**
 * The posestream command.
 *
 * <p>For {@linkplain io.posestream.cli.CommandPlugin plug-ins} that add a command of their own.
 */
@org.jspecify.annotations.NullMarked
module io.posestream.cli {
  requires static org.jspecify;
  requires transitive info.picocli;
  requires transitive io.posestream.core;
  requires transitive io.posestream.models;
  requires transitive io.posestream.wire;
  requires io.posestream.draw;
  requires io.posestream.exercise;
  requires io.posestream.export;
  requires io.posestream.figure;
  requires io.posestream.record;
  requires io.posestream.report;
  requires io.posestream.server;
  requires io.posestream.server.tyrus;
  requires io.posestream.video;
  requires io.posestream.vmc;
  requires java.logging;
  requires me.tongfei.progressbar;
  requires org.knowm.xchart;
  requires com.fasterxml.jackson.databind;
  requires VectorGraphics2D;

  exports io.posestream.cli;
  exports io.posestream.cli.exit;
  exports io.posestream.cli.option;

  uses io.posestream.cli.CommandPlugin;

  // picocli fills the options of commands by reflection.
  opens io.posestream.cli to
      info.picocli;
}
