import { Injectable } from '@nestjs/common';
export const deepRule = Injectable;
