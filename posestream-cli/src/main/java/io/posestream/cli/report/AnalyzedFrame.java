package io.posestream.cli.report;

import io.posestream.frame.BgrImage;
import io.posestream.result.PoseResult;
import io.posestream.wire.ResultExtras;
import java.util.Optional;

/**
 * One frame with its result.
 *
 * @param result the result
 * @param extras where the frame comes from and what else is written with it
 * @param origin file name, number and time of the frame
 * @param image the picture; empty if it could not be read
 */
public record AnalyzedFrame(
    PoseResult result, ResultExtras extras, ResultExtras.Origin origin, Optional<BgrImage> image) {}
