package io.posestream.bench;

import io.posestream.cli.CommandPlugin;

/** Adds {@code bench} to the command line; for {@link java.util.ServiceLoader}. */
public final class BenchPlugin implements CommandPlugin {
  @Override
  public Object command() {
    return BenchCommand.line();
  }
}
