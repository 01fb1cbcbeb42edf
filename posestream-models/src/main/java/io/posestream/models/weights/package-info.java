/** The model files and their hashes. */
@NullMarked
package io.posestream.models.weights;

import org.jspecify.annotations.NullMarked;
