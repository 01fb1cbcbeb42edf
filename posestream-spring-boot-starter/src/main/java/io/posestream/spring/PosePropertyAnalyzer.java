package io.posestream.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with a property in place of a stack trace. */
final class PosePropertyAnalyzer extends AbstractFailureAnalyzer<PosePropertyException> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PosePropertyException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Correct the property or leave it out, so that its default holds.",
        cause);
  }
}
