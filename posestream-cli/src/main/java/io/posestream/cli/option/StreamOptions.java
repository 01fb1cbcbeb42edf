package io.posestream.cli.option;

import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.quality.HandModel;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamSetting;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option for each row of {@link StreamSetting}, and what a user made of them.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class StreamOptions {
  private static final String RATE = "--target-rate";
  private static final String LATENCY = "--target-latency";

  private final CommandSpec spec;
  private final StreamConfig initial;

  private StreamOptions(CommandSpec spec, StreamConfig initial) {
    this.spec = spec;
    this.initial = initial;
  }

  /**
   * Adds the options to a command.
   *
   * @param initial what holds without them
   */
  public static StreamOptions addTo(CommandSpec spec, StreamConfig initial) {
    StreamOptions options = new StreamOptions(spec, initial);
    StreamSetting.all().forEach(options::add);
    spec.addOption(shorthand(RATE, "HZ", "Short for --target HZhz: results per second to hold."));
    spec.addOption(shorthand(LATENCY, "MS", "Short for --target MSms: work on a frame to hold."));
    return options;
  }

  private <T> void add(StreamSetting<T> setting) {
    String otherwise = " (default: " + setting.type().text(initial.get(setting)) + ").";
    OptionSpec.Builder option =
        OptionSpec.builder(setting.option())
            .type(String.class)
            .paramLabel("VALUE")
            .description(setting.description() + "; " + setting.type().allowedText() + otherwise);
    if (setting.initial() instanceof Boolean) {
      option
          .type(Boolean.class)
          .arity("0")
          .negatable(true)
          .defaultValue(String.valueOf(initial.get(setting)))
          .fallbackValue("true")
          .description(setting.description() + otherwise);
    }
    spec.addOption(option.build());
  }

  private static OptionSpec shorthand(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /**
   * What was asked for.
   *
   * @throws CommandFailure naming the option, its value and what is allowed
   */
  public StreamConfig config() {
    StreamConfig config = initial;
    for (StreamSetting<?> setting : StreamSetting.all()) {
      config = with(config, setting);
    }
    return withTarget(config);
  }

  private <T> StreamConfig with(StreamConfig config, StreamSetting<T> setting) {
    Object value = spec.findOption(setting.option()).getValue();
    return value == null ? config : parsed(config, setting, setting.option(), value.toString());
  }

  private StreamConfig withTarget(StreamConfig config) {
    Optional<String> rate = given(RATE);
    Optional<String> latency = given(LATENCY);
    if (rate.isPresent() && latency.isPresent()) {
      throw new CommandFailure(ExitCode.USAGE, "name " + RATE + " or " + LATENCY + ", not both");
    }
    if (rate.isPresent()) {
      return parsed(config, StreamSetting.TARGET, RATE, rate.get() + "hz");
    }
    return latency.isPresent()
        ? parsed(config, StreamSetting.TARGET, LATENCY, latency.get() + "ms")
        : config;
  }

  private Optional<String> given(String option) {
    return Optional.ofNullable(spec.findOption(option).getValue()).map(Object::toString);
  }

  private static <T> StreamConfig parsed(
      StreamConfig config, StreamSetting<T> setting, String option, String text) {
    try {
      return config.with(setting, setting.type().parse(text));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, option + " " + e.getMessage(), e);
    }
  }

  /** The networks of a stream in words, for messages. */
  public static String describe(StreamConfig config) {
    String body = lower(config.get(StreamSetting.MODEL)) + " body model";
    HandModel hands = config.get(StreamSetting.HAND_MODEL);
    return config.get(StreamSetting.HANDS)
        ? body + ", " + lower(hands) + " hand model"
        : body + ", no hands";
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
