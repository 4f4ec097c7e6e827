import { ApiProperty } from '@nestjs/swagger';
import { Choice, Flag, Id, Whole } from '../../platform/http/fields.js';
import { ListOf, Names, NamesField } from '../agendas/names.dto.js';
import { audiences } from './visit-catalogue.dto.js';

export class SaveVisitDomain {
  @NamesField('The domain, as citizens read it.')
  names: Names;

  @Whole({ description: 'Its place among the domains.', example: 1, min: 0, max: 10_000 })
  position: number;

  @Flag({ description: 'False: nobody can choose it any more.', example: true })
  active: boolean;
}

export class SaveVisitObject extends SaveVisitDomain {
  @Whole({ description: 'The version that was read; 0 for a new object.', example: 1, min: 0, max: 2_000_000_000 })
  version: number;

  @Id({ description: 'The domain it belongs to.', example: 'civil-documents' })
  domainId: string;

  @NamesField('A sentence more, where one is needed.', true)
  description?: Names;

  @ListOf(Names, 'What to bring; nothing else may be asked for (law 55-19, art. 4).', 50)
  documents: Names[];

  @Whole({ description: 'How long it takes, in minutes; a multiple of the grid of each counter that receives it.', example: 15, min: 5, max: 480 })
  durationMinutes: number;

  @Choice({ description: 'Who books: any citizen, the citizens of the office, or the staff at its desk only.', of: audiences, example: 'citizens' })
  audience: (typeof audiences)[number];

  @Whole({ description: 'How many of these a counter receives at once; as many as it has places where none is given.', min: 1, max: 100, optional: true })
  places?: number;

  @Whole({ description: 'How long before the visit it must be booked at the latest, in minutes.', example: 120, min: 0, max: 525_600 })
  leadMinutes: number;

  @Whole({ description: 'How far ahead it can be booked, in days.', example: 60, min: 1, max: 365 })
  horizonDays: number;

  @Whole({ description: 'How many such visits to come a citizen may have.', example: 1, min: 1, max: 100 })
  limitPerCitizen: number;

  @Whole({ description: 'How long before the visit the citizen may still move or cancel it, in minutes.', example: 120, min: 0, max: 525_600 })
  changeUntilMinutes: number;
}

export class ManagedObject extends SaveVisitObject {
  @ApiProperty({ description: 'Identifier of the object.', example: 'residence-certificate', maxLength: 64 })
  id: string;
}

export class ManagedDomain extends SaveVisitDomain {
  @ApiProperty({ description: 'Identifier of the domain.', example: 'civil-documents', maxLength: 64 })
  id: string;

  @ApiProperty({ description: 'Its objects in their order.', type: [ManagedObject], maxItems: 500 })
  objects: ManagedObject[];
}

export class ManagedCatalogue {
  @ApiProperty({ description: 'Every domain in its order, those that nobody can choose too.', type: [ManagedDomain], maxItems: 100 })
  items: ManagedDomain[];
}
