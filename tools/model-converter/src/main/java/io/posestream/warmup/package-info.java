/** Build tool: draws a picture for the engine's warm-up. */
@org.jspecify.annotations.NullMarked
package io.posestream.warmup;
