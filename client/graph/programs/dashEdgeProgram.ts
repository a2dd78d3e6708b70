/**
 * One edge program for every line: solid, dashed or dotted by the attribute `a_pattern`, with a bar across the middle of
 * what is denied, and a lane beside the straight line for parallel relationships. All lengths are in pixels.
 */
import { EdgeProgram } from "sigma/rendering";
import type { ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

const vertexShader = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute float a_pattern;
attribute float a_lane;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;
varying vec4 v_color;
varying vec2 v_point;
varying float v_length;
varying float v_width;
varying float v_pattern;
void main() {
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy * u_viewport * 0.5;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy * u_viewport * 0.5;
  vec2 line = end - start;
  v_length = max(length(line), 0.001);
  vec2 along = line / v_length;
  vec2 across = vec2(-along.y, along.x);
  v_width = max(a_width / u_sizeRatio, 0.8);
  v_pattern = a_pattern;
  float reach = (a_pattern > 3.5 ? 7.0 : v_width * 0.5) + 1.0;
  v_point = vec2(a_corner.x * v_length, a_corner.y * reach);
  vec2 position = start + along * v_point.x + across * (v_point.y + a_lane);
  gl_Position = vec4(position * 2.0 / u_viewport, 0.0, 1.0);
  v_color = a_color;
  v_color.a *= a_width > 0.0 ? 255.0 / 254.0 : 0.0;
}`;

const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_point;
varying float v_length;
varying float v_width;
varying float v_pattern;
uniform float u_pixelRatio;

float cover(float outside) { return clamp(0.5 - outside * u_pixelRatio, 0.0, 1.0); }

void main() {
  float pattern = mod(v_pattern, 4.0);
  float line = cover(abs(v_point.y) - v_width * 0.5);
  if (pattern > 1.5) {
    float radius = max(v_width * 0.55, 0.9);
    float along = mod(v_point.x, 5.0) - 2.5;
    line = cover(length(vec2(along, v_point.y)) - radius);
  } else if (pattern > 0.5) {
    float along = abs(mod(v_point.x, 12.0) - 6.0);
    line *= cover(along - 3.5);
  }
  if (v_pattern > 3.5) {
    float bar = cover(max(abs(v_point.x - v_length * 0.5) - 1.0, abs(v_point.y) - 6.0));
    line = max(line, bar);
  }
  gl_FragColor = v_color * line * (v_color.a > 0.0 ? 1.0 : 0.0);
}`;

const uniforms = ["u_matrix", "u_viewport", "u_sizeRatio", "u_pixelRatio"] as const;
const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGLRenderingContext;

interface DashedEdge extends EdgeDisplayData {
  /** 0 solid, 1 dash, 2 dots; 4 more for a bar across. */
  dash?: number;
  lane?: number;
}

export class DashEdgeProgram extends EdgeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: "a_start", size: 2, type: FLOAT },
        { name: "a_end", size: 2, type: FLOAT },
        { name: "a_width", size: 1, type: FLOAT },
        { name: "a_pattern", size: 1, type: FLOAT },
        { name: "a_lane", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, -1],
        [1, -1],
        [1, 1],
        [0, -1],
        [1, 1],
        [0, 1],
      ],
    };
  }

  override processVisibleItem(_index: number, at: number, source: NodeDisplayData, target: NodeDisplayData, data: DashedEdge): void {
    const values = [source.x, source.y, target.x, target.y, data.size, data.dash ?? 0, data.lane ?? 0, floatColor(data.color)];
    this.array.set(values, at);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof uniforms)[number]>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform2f(uniformLocations.u_viewport, params.width, params.height);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
  }
}
