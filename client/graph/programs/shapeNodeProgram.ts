/**
 * One node program for every shape: a quad per node, and in the fragment shader the signed distance to the shape that
 * the attribute `a_shape` chooses (the formulas are Inigo Quilez's for 2D primitives). All lengths are in pixels.
 */
import { NodeProgram } from "sigma/rendering";
import type { ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
void main() {
  v_radius = a_size / u_sizeRatio;
  v_shape = a_shape;
  float reach = a_size > 0.0 ? v_radius * 1.25 + 1.5 : 0.0;
  v_point = a_corner * reach;
  vec2 center = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(center + v_point * 2.0 / u_viewport, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
uniform float u_pixelRatio;

float box(vec2 p, vec2 b) { vec2 d = abs(p) - b; return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0); }

float polygon(vec2 p, float n, float r, float turn) {
  float step = 6.2831853 / n;
  float angle = atan(p.x, p.y) + turn;
  float part = mod(angle, step) - step * 0.5;
  return length(p) * cos(part) - r * cos(step * 0.5);
}

float shape(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return polygon(p, 6.0, r * 1.08, 0.0);
  if (v_shape < 2.5) return box(p, vec2(r * 0.84 - r * 0.16)) - r * 0.16;
  if (v_shape < 3.5) return polygon(p, 4.0, r * 1.16, 0.0);
  if (v_shape < 4.5) return polygon(p, 5.0, r * 1.1, 0.0);
  if (v_shape < 5.5) return polygon(p, 3.0, r * 1.22, 0.0);
  if (v_shape < 6.5) return min(box(p, vec2(r, r * 0.38)), box(p, vec2(r * 0.38, r)));
  if (v_shape < 7.5) return polygon(vec2(p.x, -p.y), 3.0, r * 1.22, 0.0);
  return abs(length(p) - r * 0.74) - r * 0.26;
}

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = length(v_point) < v_radius + 2.0 ? v_color : vec4(0.0);
  #else
  float cover = clamp(0.5 - shape(v_point, v_radius) * u_pixelRatio, 0.0, 1.0);
  gl_FragColor = v_color * cover;
  #endif
}`;

const uniforms = ["u_matrix", "u_viewport", "u_sizeRatio", "u_pixelRatio"] as const;
const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGLRenderingContext;

export class ShapeNodeProgram extends NodeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, -1],
        [1, 1],
        [-1, 1],
      ],
    };
  }

  override processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData & { shape?: number }): void {
    this.array.set([data.x, data.y, data.size, data.shape ?? 0, floatColor(data.color), nodeIndex], startIndex);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof uniforms)[number]>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform2f(uniformLocations.u_viewport, params.width, params.height);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
  }
}
