package io.posestream.server;

import io.posestream.exercise.StandardExercises;
import io.posestream.record.RecordedResult;
import io.posestream.wire.BadMessageException;
import io.posestream.wire.ClientMessage;
import io.posestream.wire.ClientText;
import io.posestream.wire.ErrorCode;
import io.posestream.wire.ServerText;
import io.posestream.wire.WireFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a replay, and what it is answered: exercises are counted, settings are
 * those of the recording.
 *
 * <p>Threading: {@code add} is for the container's thread, all else for the replay's.
 */
final class ReplayRequests {
  /** More that waits is not answered. */
  private static final int MAX_ANSWERS = 16;

  private static final String REFUSED =
      "a recording is replayed: its settings are those that it was made with";

  private final TextParts texts = new TextParts(ServiceOptions.DEFAULT_MAX_TEXT_BYTES);
  private final ClientText reader = ClientText.create(ServiceOptions.DEFAULT_MAX_TEXT_BYTES);
  private final ClientExercise exercise =
      new ClientExercise(StandardExercises.all(), text -> counted = text);
  private final BlockingQueue<Supplier<String>> answers = new ArrayBlockingQueue<>(MAX_ANSWERS);
  private String counted = "";

  /** Takes in a part of a text; false if the message is too large. */
  boolean add(String part, boolean last) {
    texts.add(part, last).flatMap(this::answer).ifPresent(answers::offer);
    return !texts.full();
  }

  /** Frames are ignored, in either subprotocol: the recording has its own. */
  private Optional<Supplier<String>> answer(String text) {
    try {
      ClientMessage message = reader.read(text, WireFormat.JSON);
      if (message instanceof ClientMessage.CountExercise request) {
        return Optional.of(() -> choose(request));
      }
      return message instanceof ClientMessage.FrameMessage
          ? Optional.empty()
          : Optional.of(() -> error(ErrorCode.BAD_CONFIGURE, REFUSED));
    } catch (BadMessageException e) {
      return Optional.of(() -> error(e.code(), e.reason()));
    }
  }

  private String choose(ClientMessage.CountExercise request) {
    try {
      exercise.choose(request);
      return counted;
    } catch (IllegalArgumentException e) {
      return error(ErrorCode.BAD_CONFIGURE, String.valueOf(e.getMessage()));
    }
  }

  private static String error(ErrorCode code, String reason) {
    return ServerText.error(code, reason, OptionalLong.empty());
  }

  /** The next answer, or null if none is due in that time. */
  @Nullable String awaitAnswer(long timeoutNs) throws InterruptedException {
    Supplier<String> answer = answers.poll(timeoutNs, TimeUnit.NANOSECONDS);
    return answer == null ? null : answer.get();
  }

  /** What is told after a result of the exercise that is counted, if that is news. */
  Optional<String> count(RecordedResult result) {
    if (!exercise.isCounting()) {
      return Optional.empty();
    }
    String before = counted;
    exercise.onResult(result.message().result());
    return counted.equals(before) ? Optional.empty() : Optional.of(counted);
  }
}
