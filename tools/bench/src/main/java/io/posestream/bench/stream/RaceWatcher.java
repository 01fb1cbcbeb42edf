package io.posestream.bench.stream;

/** Notes how a race begins and ends. Called by the streams' threads, start before end. */
interface RaceWatcher {
  /** All are warm, and none goes on before this returns. */
  void onStart(Race race);

  /** The last wanted result is there. */
  void onEnd();
}
