package io.posestream.cli.doctor;

import java.util.Locale;
import java.util.Optional;

/**
 * What was found out about one thing.
 *
 * @param what the thing, in a word or two
 * @param text what was found
 * @param advice what to do about it; empty if nothing needs to be done
 */
public record Finding(State state, String what, String text, Optional<String> advice) {
  private static final String INDENT = " ".repeat(23);

  /** How good it is. */
  public enum State {
    /** It works. */
    OK,
    /** It works, but not as well as somebody might want. */
    NOTE,
    /** It does not work. */
    PROBLEM
  }

  /** Something that works. */
  public static Finding ok(String what, String text) {
    return new Finding(State.OK, what, text, Optional.empty());
  }

  /** Something that somebody might want otherwise. */
  public static Finding note(String what, String text, String advice) {
    return new Finding(State.NOTE, what, text, Optional.of(advice));
  }

  /** Something that does not work. */
  public static Finding problem(String what, String text, String advice) {
    return new Finding(State.PROBLEM, what, text, Optional.of(advice));
  }

  /** The lines of a terminal: what was found and, below it, what to do. */
  public String inWords() {
    String name = state.name().toLowerCase(Locale.ROOT);
    String found = String.format(Locale.ROOT, "%-8s %-13s %s", name, what, text);
    return advice
        .map(words -> found + System.lineSeparator() + INDENT + "→ " + words)
        .orElse(found);
  }
}
