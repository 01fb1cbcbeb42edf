/** Picture files: what they are before they are decoded. */
@NullMarked
package io.posestream.models.image;

import org.jspecify.annotations.NullMarked;
