/** Memory outside of the Java heap; JavaCPP's own classes end here. */
@NullMarked
package io.posestream.models.memory;

import org.jspecify.annotations.NullMarked;
