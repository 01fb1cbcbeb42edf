package io.posestream.server;

import io.posestream.PoseEngine;
import io.posestream.time.NanoClock;
import io.posestream.wire.ClientText;
import io.posestream.wire.Hello;
import io.posestream.wire.StreamDescription;
import io.posestream.wire.WireFormat;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * What the clients of a service share.
 *
 * @param gate a permit per frame in work, given in the order of the requests
 * @param description what results of every client consist of
 * @param configurer opens estimators, which may take seconds
 */
record Shared(
    PoseEngine engine,
    ServiceOptions options,
    StreamDescription description,
    ClientText clientText,
    ServerClock clock,
    ServiceCounters counters,
    EngineHealth health,
    Semaphore gate,
    Executor configurer) {
  /** One frame in work and the newest waiting. */
  private static final int CREDITS = 2;

  static Shared of(PoseEngine engine, ServiceOptions options, Executor configurer) {
    return new Shared(
        engine,
        options,
        StreamDescription.of(engine, options.angles()),
        ClientText.create(options.limits().maxTextBytes()),
        new ServerClock(NanoClock.system()),
        new ServiceCounters(),
        new EngineHealth(),
        new Semaphore(options.framesInWork(), true),
        configurer);
  }

  /** The first message to a client. */
  Hello hello(WireFormat format) {
    return new Hello(
        format,
        clock.nowMs(),
        engine.name(),
        CREDITS,
        options.config(),
        options.limits(),
        description,
        options.exercises());
  }
}
