/**
 * Build tool: rewrites the official TensorFlow Lite networks as ONNX, once, at build time.
 *
 * <pre>
 * npm packages ─ NpmPackages ─► bytes ─ PackedAssets ─► .tflite ─ TfliteModel ─► operators
 *                                                                                    │ PruneUnusedHeads
 *   .onnx ◄─ ProtobufWriter ─ OnnxGraph ◄─ ConvolutionRewriter, ByteInput ─ GraphRewriter
 * </pre>
 *
 * <p>The result is NCHW inside, takes bytes (BGR, NHWC) and names its outputs. The same source
 * always gives the same bytes.
 */
@NullMarked
package io.posestream.converter;

import org.jspecify.annotations.NullMarked;
