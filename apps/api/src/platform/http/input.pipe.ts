import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { type FieldError, Invalid } from '../problem.js';
import { findUnclean } from './clean-input.js';
import type { Verdict } from './fields.js';

const takesMore = Symbol('takesMore');

/** Marks an input whose class does not name all its members: whoever reads the rest checks it. */
export const TakesMore = (): ClassDecorator => (target) => Reflect.defineMetadata(takesMore, true, target);

const manyMembers = Symbol('manyMembers');

/** Marks a file of lists: it may have more members than other inputs, and whoever reads it checks each of them. */
export const ManyMembers = (most: number): ClassDecorator => (target) => Reflect.defineMetadata(manyMembers, most, target);

const plainTypes = new Set<unknown>([String, Boolean, Number, Array, Object]);

/** Lets nothing into the house that its class does not describe; every broken rule is answered with its pointer. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom') return value;
    const most = metatype && (Reflect.getMetadata(manyMembers, metatype) as number | undefined);
    const unclean = findUnclean(value, most);
    if (unclean) throw invalid([{ ...unclean, pointer: type === 'body' ? unclean.pointer : `?${unclean.pointer.slice(1)}` }]);
    if (!metatype || plainTypes.has(metatype) || most !== undefined) return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      if (type === 'body') throw invalid([{ pointer: '', code: 'object' }]);
    }
    return checked(metatype as Type<object>, value ?? {}, type === 'body' ? '/' : '?');
  }
}

/** The input as its class describes it, or the rules it breaks; `prefix` stands before the name of each field. */
export async function checked<T extends object>(metatype: Type<T>, value: object, prefix: string): Promise<T> {
  // What is left empty is what is left out: its usual answer stands.
  const input = plainToInstance(metatype, value, { exposeUnsetFields: false });
  const named = Reflect.getMetadata(takesMore, metatype) !== true;
  const broken = await validate(input, { whitelist: named, forbidNonWhitelisted: named, stopAtFirstError: true });
  if (broken.length > 0) throw invalid(broken.flatMap((error) => fieldErrors(error, prefix)));
  return input;
}

function invalid(errors: FieldError[]): Invalid {
  return new Invalid('invalid_input', { count: errors.length }, { errors });
}

function fieldErrors(error: ValidationError, prefix: string): FieldError[] {
  const pointer = `${prefix}${error.property}`;
  if (error.children && error.children.length > 0) return error.children.flatMap((child) => fieldErrors(child, `${pointer}/`));
  const constraints = error.constraints ?? {};
  if ('whitelistValidation' in constraints) return [{ pointer, code: 'unknownField' }];
  const verdict = constraints['field'];
  return [{ pointer, ...(verdict ? (JSON.parse(verdict) as NonNullable<Verdict>) : { code: 'invalid' }) }];
}
