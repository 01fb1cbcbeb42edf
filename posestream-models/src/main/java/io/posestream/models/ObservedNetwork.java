package io.posestream.models;

import io.posestream.models.network.Network;
import io.posestream.models.network.NetworkRun;
import java.nio.ByteBuffer;

/** A network whose runs somebody watches. */
final class ObservedNetwork implements Network {
  private final String name;
  private final Network target;
  private final NetworkObserver observer;

  ObservedNetwork(String name, Network target, NetworkObserver observer) {
    this.name = name;
    this.target = target;
    this.observer = observer;
  }

  @Override
  public NetworkRun newRun() {
    return new ObservedRun(target.newRun());
  }

  @Override
  public void release() {
    target.release();
  }

  private final class ObservedRun implements NetworkRun {
    private final NetworkRun run;
    private final Runnable action;

    ObservedRun(NetworkRun run) {
      this.run = run;
      action = run::run;
    }

    @Override
    public ByteBuffer input() {
      return run.input();
    }

    @Override
    public int inputPx() {
      return run.inputPx();
    }

    @Override
    public float[] newOutputArray(String output) {
      return run.newOutputArray(output);
    }

    @Override
    public void run() {
      observer.aroundRun(name, action);
    }

    @Override
    public void copyOutput(String output, float[] target) {
      run.copyOutput(output, target);
    }

    @Override
    public void close() {
      run.close();
    }
  }
}
