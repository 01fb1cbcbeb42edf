/** Where the networks are computed: the choice that a user has. */
@NullMarked
package io.posestream.models.execution;

import org.jspecify.annotations.NullMarked;
