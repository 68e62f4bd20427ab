import { Injectable } from '@nestjs/common';
export const rule = Injectable;
