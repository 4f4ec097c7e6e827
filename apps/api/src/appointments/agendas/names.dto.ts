import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsOptional, ValidateNested } from 'class-validator';
import { Text } from '../../platform/http/fields.js';

/** A text in each language of the province. */
export class Names {
  @Text({ description: 'In Arabic.', example: 'شباك الشواهد', max: 1000 })
  ar: string;

  @Text({ description: 'In French.', example: 'Guichet des certificats', max: 1000 })
  fr: string;

  @Text({ description: 'In English.', example: 'Certificates counter', max: 1000, optional: true })
  en?: string;
}

export function NamesField(description: string, optional = false): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: Names, description, required: !optional }), optional ? IsOptional() : IsDefined(), ValidateNested(), Type(() => Names));
}

/** A list whose members are checked one by one, each fault with its place. */
export function ListOf(of: Class<object>, description: string, max: number): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: [of], description, maxItems: max }), IsArray(), ArrayMaxSize(max), ValidateNested({ each: true }), Type(() => of));
}
