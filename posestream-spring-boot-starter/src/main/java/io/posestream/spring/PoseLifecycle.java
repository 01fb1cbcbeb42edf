package io.posestream.spring;

import io.posestream.server.PoseService;
import java.util.Objects;
import org.springframework.context.SmartLifecycle;

/**
 * Stops the service before everything else of the application: clients are told {@code
 * shuttingDown} and closed with 1001 while the web server still runs. A service that was stopped
 * stays so; a context that is started again needs a new one.
 *
 * <p>Threading: any thread may ask; Spring starts and stops.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // Spring calls it, nobody else.
public final class PoseLifecycle implements SmartLifecycle {
  private final PoseService service;
  private volatile boolean running;
  private volatile boolean stopped;

  /** For the service that it stops. */
  public PoseLifecycle(PoseService service) {
    this.service = Objects.requireNonNull(service, "service");
  }

  @Override
  public void start() {
    running = !stopped;
  }

  /** Returns when every client has left, after some seconds at most. */
  @Override
  public void stop() {
    stopped = true;
    service.close();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Whether it was stopped; before the start it is not. */
  public boolean isStopped() {
    return stopped;
  }

  /** The highest: started last, stopped first. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  /** Spring 7 asks before it pauses a context, which must not end the service. */
  public boolean isPauseable() {
    return false;
  }
}
