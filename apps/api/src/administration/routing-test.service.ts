import { Injectable } from '@nestjs/common';
import type { Locale } from '@nafida/locales';
import { Offices } from '../accounts/offices/offices.service.js';
import { Routing } from '../cases/routing.js';
import { Invalid } from '../platform/problem.js';
import type { RoutingTest, RoutingTestAnswer } from './routing-test.dto.js';

/** Answers, as the kernel would, which office a case goes to and what decided. */
@Injectable()
export class RoutingTests {
  constructor(
    private readonly routing: Routing,
    private readonly offices: Offices,
  ) {}

  async test(question: RoutingTest, locale: Locale): Promise<RoutingTestAnswer> {
    if (!(await this.offices.nameOf(question.applicantOfficeId, locale))) throw Invalid.field('/applicantOfficeId', 'unknownOffice');
    const { officeId, ...answer } = await this.routing.decide(question);
    const office = await this.offices.nameOf(officeId, locale);
    return { ...answer, office: office ?? { id: officeId, name: officeId } };
  }
}
